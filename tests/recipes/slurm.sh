#!/bin/bash
# The recipe for Slurm on a cluster of one host: slurmctld and two slurmd on the loopback. A node and its step
# daemon are killed while they hold a part; a part is cut, and one taken away.
# Usage: slurm.sh PROGRAM BUILD-FOLDER
program=${1:?usage: slurm.sh PROGRAM BUILD-FOLDER} build=${2:?usage: slurm.sh PROGRAM BUILD-FOLDER}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
PATH=$PATH:/usr/sbin
recipe=$PWD/src/recipes/slurm/kzbe-trade-slurm

for tool in slurmctld slurmd sbatch munged; do
	command -v "$tool" >/dev/null || {
		skip "Slurm: no $tool (apt-get install slurm-wlm munge)"
		summary
		exit
	}
done
[ "$(id -u)" -eq 0 ] || {
	skip "Slurm: slurmd must be root to run jobs as their users"
	summary
	exit
}

# until_true SECONDS COMMAND...: as soon as the command succeeds; false if it does not in time
until_true() {
	local end=$((SECONDS + $1))
	shift
	until "$@" >/dev/null 2>&1; do
		[ "$SECONDS" -lt "$end" ] || return 1
		read -r -t 0.1 <> <(:) || :
	done
}

host=$(hostname -s) cluster=$scratch/cluster pids=()
mkdir -p "$cluster"/{state,spool1,spool2}
free_port() {
	local port
	for port in $(shuf -i 20000-32000 -n 50); do
		(exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || {
			echo "$port"
			return
		}
	done
}
cat >"$cluster/slurm.conf" <<END
ClusterName=kzbe
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$(free_port)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$cluster/munge.socket,cred_expire=5
StateSaveLocation=$cluster/state
SlurmdSpoolDir=$cluster/spool%n
SlurmctldPidFile=$cluster/slurmctld.pid
SlurmdPidFile=$cluster/slurmd.%n.pid
SlurmctldLogFile=$cluster/slurmctld.log
SlurmdLogFile=$cluster/slurmd.%n.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
SlurmdTimeout=6
KillWait=2
SchedulerParameters=bf_interval=1,sched_interval=2,sched_min_interval=0
NodeName=1 NodeHostname=$host NodeAddr=127.0.0.1 Port=$(free_port) CPUs=1
NodeName=2 NodeHostname=$host NodeAddr=127.0.0.1 Port=$(free_port) CPUs=1
PartitionName=all Nodes=1,2 Default=YES MaxTime=INFINITE State=UP
END
export SLURM_CONF=$cluster/slurm.conf
head -c 1024 /dev/urandom >"$cluster/key" && chmod 400 "$cluster/key"
chmod 755 "$scratch" "$cluster"

daemon() { # COMMAND...: in the foreground of a process of its own
	setsid "$@" >>"$cluster/daemons.log" 2>&1 </dev/null &
	pids+=($!)
}
ended() { # processes of this test alone, by their numbers
	touch "$scratch/go"
	[ "${#pids[@]}" -eq 0 ] || kill "${pids[@]}" 2>/dev/null
	wait "${pids[@]}" 2>/dev/null
	rm -rf "$scratch"
}
trap ended EXIT
daemon munged --foreground --force --key-file="$cluster/key" --socket="$cluster/munge.socket" \
	--pid-file="$cluster/munge.pid" --log-file="$cluster/munge.log" --seed-file="$cluster/munge.seed"
until_true 20 test -S "$cluster/munge.socket"
daemon slurmctld -D -i
daemon slurmd -D -N 1
daemon slurmd -D -N 2
second=${pids[3]}
up() { [ "$(sinfo -h -N -o '%t' 2>/dev/null | grep -cx idle)" -eq 2 ]; }
it "two nodes are up" until_true 60 up
up || {
	tail -n 20 "$cluster"/*.log
	summary
	exit
}

# The program, which on node 2 holds its first part until it is killed or let go.
cat >"$scratch/held" <<END
#!/bin/bash
if [ "\${SLURMD_NODENAME:-}" = 2 ] && mkdir "$scratch/holding" 2>/dev/null; then
	echo \$\$ >"$scratch/holding/pid.new" && mv "$scratch/holding/pid.new" "$scratch/holding/pid"
	until [ -e "$scratch/go" ]; do
		read -r -t 0.1 <> <(:) || :
	done
fi
exec "$program" "\$@"
END
chmod +x "$scratch/held"
export KZBE_PROGRAM=$scratch/held

"$build/tests/bench/generate" baci 2000000 9 --partials 3 "$scratch" && cd "$scratch" || exit 2
files=("$scratch"/*.csv)
"$program" convert --sum --reporter KAZ --partner BEL "${files[@]}" >"$scratch/whole" 2>/dev/null

over() { [ -z "$(squeue -h -j "$1" 2>/dev/null)" ]; }
state() { scontrol -o show job "$1" | grep -o 'JobState=[A-Z]*'; }

parents() { # the process and what it descends from, up to its step daemon
	local pid=$1
	while [ "$pid" -gt 1 ] && ! grep -q slurmstepd "/proc/$pid/comm"; do
		pid=$(awk '{ print $4 }' "/proc/$pid/stat")
	done
	echo "$pid"
}

killed() { # a node dies while it has a part: its task is done by the other node
	local job result step task
	read -r job result < <(KZBE_PARTS=2 KZBE_FOLDER=$scratch/one "$recipe" KAZ-BEL "${files[@]}")
	until_true 60 test -s "$scratch/holding/pid" || return 1
	task=$(cat "$scratch/holding/pid")
	step=$(parents "$task")
	[ "$step" -gt 1 ] || return 1
	kill -KILL "$second" "$step" "$task"
	until_true 120 over "$job" || {
		squeue
		sinfo -N
		return 1
	}
	state "$job" | grep -qx JobState=COMPLETED && cmp "$result" "$scratch/whole" &&
		[ "$(sinfo -h -N -n 2 -o '%t' | tr -d '*')" = down ]
}
it "a node and its step daemon are killed: the same bytes" killed

# The last job alone, on parts that are spoilt.
reduced() { # MESSAGE
	local job
	rm -f "$scratch/one/sum.csv"
	job=$(sbatch --parsable --output="$scratch/again.log" "$recipe" reduce "$scratch/one" 6)
	until_true 60 over "$job" && cat "$scratch/again.log" && state "$job" | grep -qx JobState=FAILED && grep -F "$1" "$scratch/again.log" &&
		[ ! -e "$scratch/one/sum.csv" ]
}
cut_part() {
	cp "$scratch/one/part.00003.csv" "$scratch/kept"
	sed '$d' "$scratch/kept" >"$scratch/one/part.00003.csv"
	reduced "part 2/2 of $(basename "${files[1]}") is cut off"
}
it "a part that is cut off is refused and named" cut_part
doubled() {
	cp "$scratch/one/part.00002.csv" "$scratch/one/part.00003.csv"
	reduced "part 1/2 of $(basename "${files[1]}") stands in"
}
it "a part that is there twice is refused and named" doubled
missing() {
	rm "$scratch/one/part.00003.csv"
	reduced "one/part.00003.csv: cannot open"
}
it "a part that is missing is refused and named" missing

summary
