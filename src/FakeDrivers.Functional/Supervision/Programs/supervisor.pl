# The supervisor of a server where there is no native one (supervisor.c, which this follows). It starts one program, and sees to it that
# nothing of what the program starts in turn outlives the program, or the host: a test, which holds the other end of a pipe until it ends,
# however it ends.
#
#   perl supervisor.pl [plain] run [label]      starts the program that is told on the control pipe
#   perl supervisor.pl [plain] watch            deletes the directory and the file that are told there when nobody has the other end any more
#
# The protocol is described in SupervisorProtocol.cs. On Linux this is the parent of all orphans of the tree, as the native one is. Elsewhere,
# and when it is told to be plain, a system has no such parents: the tree is the process group of the program, those whose parents lead to it,
# and those of whom this was true whenever a look was taken, which is before each signal. A daemon that has left both before is not found.

# Everybody can read the arguments of a process, and the directory in which this file lies is nobody else's business.
BEGIN { $0 = "supervisor @ARGV" }

use POSIX ();

my ($STATUS, $WATCHED, $SOCKETS, $FIRST_SOCKET) = (3, 4, 5, 3);     # descriptors as the host gives them, and the first as the program gets it
my ($RUNS, $STOPS, $LINGERS, $ENDS) = (0 .. 3);                     # what the tree does
my ($BETWEEN_LOOKS, $MOST_TIME_TO_END, $MOST_TIME_TO_CLEAR) = (0.02, 5, 10);
my $LONGEST_WAIT = 0.2;
my ($MOST_LOOKS, $MOST_TOLD) = (50, 64);

my $is_plain = $ARGV[0] eq 'plain' && shift(@ARGV) || $^O ne 'linux';
my %prctl = (x86_64 => 157, aarch64 => 167, riscv64 => 167, loongarch64 => 167, s390x => 172, ppc64le => 171, armv7l => 172, i686 => 172);
my $prctl = $is_plain ? undef : $prctl{(POSIX::uname())[4]};
my $close_range = 436;
my ($set_death_signal, $set_subreaper) = (1, 36);

# The protocol's numbers are those of Linux.
my %signal = (1 => 'HUP', 2 => 'INT', 3 => 'QUIT', 9 => 'KILL', 10 => 'USR1', 12 => 'USR2', 15 => 'TERM', 18 => 'CONT', 19 => 'STOP');
my %number = (POSIX::SIGBUS() => 7, POSIX::SIGUSR1() => 10, POSIX::SIGUSR2() => 12);

my ($program, $group, $deadline, $patience, $state, $is_alone) = (0, 0, 0, 0, $RUNS, 0);
my ($file, $directory, $stop_signal, $grace, $linger, $sockets, $user, @arguments, @environment);
my (%known, $woken, $waker);

sub now { (POSIX::times())[0] / 100 }

sub leave { POSIX::_exit($_[0]) }

sub tell_host { POSIX::write($STATUS, "$_[0]\n", length($_[0]) + 1) }

# ---- What is to be started

sub read_control {
    my ($size) = @_;
    my $bytes = '';
    while (length $bytes < $size) {
        my $count = sysread STDIN, $bytes, $size - length $bytes, length $bytes;
        next if !defined $count && $!{EINTR};
        leave(1) if !$count;            # the host has died already
    }
    return $bytes;
}

# What the host tells first.
sub read_told { split /\0/, read_control(unpack 'V', read_control(4)), -1 }

sub read_start {
    my @texts = read_told();
    ($file, $directory, $stop_signal, $grace, $linger, $sockets, $user) = splice @texts, 0, 7;
    @arguments = splice @texts, 0, shift @texts;
    @environment = splice @texts, 0, shift @texts;
    $_ /= 1000 for $grace, $linger;
}

# ---- The program

sub become_user {
    my ($id, $group_id, @groups) = split ' ', $user;
    return 1 if !defined $id;
    $! = 0;
    $) = "$group_id @groups";
    return !$! && POSIX::setgid($group_id) && POSIX::setuid($id);
}

sub execute {
    my ($failures, $self) = @_;
    $SIG{$_} = 'DEFAULT' for qw(CHLD TERM INT HUP PIPE);
    POSIX::setsid();
    my $step = 'input';
    eval {
        open my $null, '<', '/dev/null' or die;
        POSIX::dup2(fileno $null, 0);
        POSIX::dup2($SOCKETS + $_, $FIRST_SOCKET + $_) for 0 .. $sockets - 1;
        POSIX::close($_) for $FIRST_SOCKET + $sockets .. $SOCKETS + $sockets - 1;
        $step = 'user';
        become_user() or die;

        # A change of the user takes this back, and before it the supervisor may have ended.
        syscall $prctl, $set_death_signal, POSIX::SIGKILL(), 0, 0, 0 if $prctl;
        leave(1) if getppid != $self;
        $step = 'directory';
        chdir $directory or die;
        %ENV = map { /\A([^=]*)=(.*)\z/s } @environment;
        $ENV{LISTEN_PID} = $$ if exists $ENV{LISTEN_PID};
        $step = 'file';
        exec { $file } @arguments;
    };
    syswrite $failures, "failed $step " . ($! + 0);
    leave(127);
}

sub start_program {
    pipe my $failed, my $failures or leave(1);
    my $self = $$;
    my $child = fork;
    if (!defined $child) {
        tell_host('failed process ' . ($! + 0));
        leave(0);
    }
    execute($failures, $self) if !$child;
    $program = $group = $child;
    close $failures;
    my ($count, $failure);
    do { $count = sysread $failed, $failure, 64 } while !defined $count && $!{EINTR};
    if ($count) {
        tell_host($failure);
        leave(0);
    }

    # From here on the outputs and the sockets are the program's alone.
    open my $null, '+<', '/dev/null' or leave(1);
    POSIX::dup2(fileno $null, $_) for 1, 2;
    POSIX::close($SOCKETS + $_) for 0 .. $sockets - 1;
    my (undef, undef, $started) = read_process($program);
    tell_host("started $program " . ($started || 0));
}

# ---- The tree: a list of [number, parent, start, state, name, group]

# What /proc says of a process. The name in it is the program's to choose, parentheses and blanks included.
sub read_process {
    my ($id) = @_;
    return if $is_plain;
    open my $file, '<', "/proc/$id/stat" or return;
    my $count = sysread $file, my $text, 1024;
    return if !$count || $text !~ /\A\d+ \((.*)\) (\S) (\d+) (\d+)((?: \S+){16}) (\d+)/s;
    return ($id, $3, $6, $2, $1, $4);
}

sub read_all {
    if (!$is_plain) {
        opendir my $processes, '/proc' or return;
        return map { my @process = read_process($_); @process ? \@process : () } grep { /\A\d+\z/ } readdir $processes;
    }
    my $lister = open my $list, '-|', '/bin/ps', '-A', map { ('-o', "$_=") } qw(pid ppid pgid state lstart comm) or return;
    my @all;
    while (<$list>) {
        next if !/\A\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S)\S*\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)/ || $1 == $lister;
        push @all, [$1, $2, $5, $4, $6, $3];
    }
    close $list;
    return @all;
}

# Finds the tree as it is now.
sub look {
    my @all = read_all();
    my %children;
    push @{$children{$_->[1]}}, $_ for @all;
    my @tree = @{$children{$$} || []};
    push @tree, grep { $_->[5] == $group || ($known{$_->[0]} || '') eq $_->[2] } @all if $is_plain && $group;
    my (%seen, @found);
    while (my $each = shift @tree) {
        next if $seen{$each->[0]}++ || $each->[0] == $$;
        push @found, $each;
        push @tree, @{$children{$each->[0]} || []};
    }
    %known = map { $_->[0] => $_->[2] } @found if $is_plain;
    return @found;
}

sub living { grep { $_->[3] !~ /[ZX]/ } @_ }

# Kills all that is left; those are stopped first, so that nobody starts or leaves anybody meanwhile, or does something about the others' end.
sub kill_tree {
    my @tree;
    for (1 .. $MOST_LOOKS) {
        @tree = look();
        my @running = grep { $_->[3] =~ /[RSI]/ } @tree or last;
        kill 'STOP', $_->[0] for @running;
    }
    kill 'KILL', $_->[0] for @tree;
    kill 'KILL', $program if $program;
}

sub tell_left {
    my @left = living(look());
    splice @left, $MOST_TOLD if @left > $MOST_TOLD;
    for (@left) {
        my ($id, undef, undef, undef, $name) = @$_;
        $name =~ s{.*/(?=.)}{}s if $is_plain;
        $name =~ s/[\x00-\x1f]/?/g;
        tell_host("left $id $name");
    }
}

# ---- The course of things

sub tell_gone {
    tell_host('gone');
    leave(0);
}

sub end {
    return if $state == $ENDS;
    tell_left() if $state == $LINGERS && !$is_alone;
    $state = $ENDS;
    $deadline = now();
    $patience = $deadline + $MOST_TIME_TO_END;
}

sub program_ended {
    my ($status) = @_;
    $program = 0;
    my $by = $status & 0x7f;
    tell_host($by ? 'signaled ' . ($number{$by} || $by) : 'exited ' . ($status >> 8));
    return if $state == $ENDS;
    my $end_of_linger = now() + $linger;
    $deadline = $end_of_linger if $state != $STOPS || $end_of_linger < $deadline;
    $state = $LINGERS;
}

sub reap {
    for (;;) {
        my $ended = waitpid -1, POSIX::WNOHANG();
        program_ended($?) if $ended > 0 && $ended == $program;
        last if $ended == 0;
        next if $ended > 0;
        tell_gone() if !$is_plain || !living(look());
        last;
    }
}

sub stop {
    $is_alone = 1;
    end() if $state == $LINGERS;
    return if $state != $RUNS;
    signal($stop_signal);
    kill 'CONT', $program;
    $state = $STOPS;
    $deadline = now() + $grace;
}

sub signal {
    my ($number) = @_;
    return if !$program;
    look() if $is_plain;
    kill $signal{$number} || $number, $program;
}

sub heed_deadline {
    return if !$deadline || now() < $deadline;
    end();
    if (now() > $patience) {
        tell_left();        # another user's, say, which the system does not let be killed
        tell_gone();
    }
    kill_tree();
    $deadline = now() + $BETWEEN_LOOKS;
}

sub heed_host {
    my $count = sysread STDIN, my $command, 2;
    return if !defined $count && $!{EINTR};
    if (!defined $count || $count < 2) { stop() }
    elsif ($command =~ /\Ak/) { end() }
    elsif ($command =~ /\As/) { signal(ord substr $command, 1) }
}

sub heed_signal {
    sysread $woken, my $signals, 64;
    stop() if $signals =~ /s/;
}

sub supervise {
    for (;;) {
        reap();
        heed_deadline();
        my $readable = '';
        vec($readable, $_, 1) = 1 for fileno $woken, $is_alone ? () : 0;
        my $left = $deadline ? $deadline - now() : undef;
        $left = 0 if defined $left && $left < 0;

        # Whoever is not our child ends without a signal.
        $left = $BETWEEN_LOOKS if $is_plain && $state >= $LINGERS && $left > $BETWEEN_LOOKS;

        # Perl puts its handlers off: one whose signal comes right before the system call runs only after it, and would wake nobody.
        $left = $LONGEST_WAIT if !defined $left || $left > $LONGEST_WAIT;
        next if select($readable, undef, undef, $left) <= 0;
        heed_signal() if vec $readable, fileno $woken, 1;
        heed_host() if vec $readable, 0, 1;
    }
}

sub run {
    read_start();
    syscall $close_range, $SOCKETS + $sockets, 0xffffffff, 0 if $prctl;
    pipe $woken, $waker or leave(1);
    $SIG{PIPE} = 'IGNORE';
    $SIG{CHLD} = sub { syswrite $waker, 'c' };
    $SIG{$_} = sub { syswrite $waker, 's' } for qw(TERM INT HUP);
    syscall $prctl, $set_subreaper, 1, 0, 0, 0 if $prctl;
    start_program();
    supervise();
}

# ---- The watcher

# What a server makes unreadable even to its own user is made readable. A symbolic link is deleted, not followed.
sub clear {
    my ($path) = @_;
    return unlink $path if -l $path || !-d _;
    return if rmdir $path;
    chmod 0700, $path;
    opendir my $names, $path or return;
    clear("$path/$_") for grep { $_ ne '.' && $_ ne '..' } readdir $names;
    closedir $names;
    rmdir $path;
}

# Somebody may still be writing there, so this is done again until it has an effect.
sub watch {
    $SIG{$_} = 'IGNORE' for qw(TERM INT HUP PIPE);
    my ($directory, $file) = read_told();
    my $count;
    do { $count = sysread STDIN, my $nothing, 16 } while $count || !defined $count && $!{EINTR};
    my $limit = now() + $MOST_TIME_TO_CLEAR;
    for (;;) {
        clear($directory);
        last if !lstat $directory && $!{ENOENT};
        return if now() > $limit;
        select undef, undef, undef, $BETWEEN_LOOKS;
    }
    unlink $file;
}

chdir '/';
my ($mode) = @ARGV;
run() if defined $mode && $mode eq 'run';
watch() if defined $mode && $mode eq 'watch';
leave(defined $mode ? 0 : 2);
