#include "cmd/cli.h"

int main(int argc, char **argv)
{
	return kzbe_main(argc, argv);
}
