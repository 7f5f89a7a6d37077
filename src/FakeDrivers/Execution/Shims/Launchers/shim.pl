#!PERL -C0
# The launcher of shims where there is no native one (shim.c, which this follows): a program that stands in PATH under the name of another,
# asks the fake over a Unix domain socket what that one would do, and does it. It never runs the real program: whatever is missing ends it
# with 127 and a line that says so.
#
# The protocol is described in ShimProtocol.cs. Needs no module. The path of perl is written into the first line at installation.

my ($ENOENT, $EINTR, $EACCES) = (2, 4, 13);
my $EAGAIN = $^O eq 'linux' ? 11 : 35;
my $ECONNREFUSED = $^O eq 'linux' ? 111 : 61;
my $one_write = $^O eq 'linux' ? 4096 : 512;    # what a pipe that has room at all is sure to take without waiting
my ($most_output, $most_input, $frame) = (16384, 65536, 5);
my ($at_once, $held) = (1, 2);
my %number = (HUP => 1, INT => 2, QUIT => 3, USR1 => 10, USR2 => 12, TERM => 15);   # the protocol's numbers are those of Linux
my %signal = (reverse(%number), 4 => 'ILL', 5 => 'TRAP', 6 => 'ABRT', 7 => 'BUS', 8 => 'FPE', 9 => 'KILL', 11 => 'SEGV', 13 => 'PIPE', 14 => 'ALRM');

my ($name) = $0 =~ m{([^/]*)\z};
my ($received, $wanted, $end, $end_code, $end_flags, $is_descendant) = ('', 0, '', 0, 0, 0);
my %output = (1 => [], 2 => []);    # what is to be written to each descriptor: number of the frame, content, how much of it is written
my $frames = 0;
my (@caught, $woken, $waker);

sub fail {
    syswrite STDERR, "fakedrivers: $name is a shim, but its server is gone ($_[0]); the real program was not run\n";
    exit 127;
}

sub output_failed {
    my ($descriptor, $error) = @_;
    syswrite STDERR, "$name: standard " . ($descriptor == 1 ? 'output' : 'error') . ": $error\n";
    exit 1;
}

# ---- Sending: what cannot be sent is dropped, the end of the connection shows where it is read.

sub transmit {
    my ($bytes, $from) = ($_[0], 0);
    local $SIG{PIPE} = 'IGNORE';
    while ($from < length $bytes) {
        my $sent = syswrite SERVER, $bytes, length($bytes) - $from, $from;
        next if !defined $sent && $! == $EINTR;
        return if !$sent;
        $from += $sent;
    }
}

sub transmit_frame { transmit($_[0] . pack('V', length $_[1]) . $_[1]) }

sub transmit_request {
    my ($token) = @_;
    my $directory = readlink '/proc/self/cwd';
    if (!defined $directory) {
        local $ENV{PATH} = '/bin:/usr/bin';
        $directory = `pwd -P 2>/dev/null`;
        chomp $directory;
    }
    $directory = '' if $directory !~ m{\A/} || $directory =~ m{ \(deleted\)\z} && !-d $directory;
    my $rest = "$0\0$directory\0" . pack('V', scalar @ARGV);
    $rest .= "$_\0" for @ARGV;
    $rest .= "$_=$ENV{$_}\0" for keys %ENV;
    transmit("FDS\1" . pack('a32 V', $token, length $rest) . $rest);
}

# ---- Signals

# Signals that were ignored when the program began stay so, as under nohup or in the background of a script.
sub catch_signals {
    pipe $woken, $waker or fail("there are no pipes here");
    for my $each (sort keys %number) {
        next if defined $SIG{$each} && $SIG{$each} eq 'IGNORE';
        push @caught, $each;
        $SIG{$each} = sub { syswrite $waker, chr $number{$each} };
    }
}

# From here on signals do what they do to a program without handlers.
sub release_signals {
    $SIG{$_} = 'DEFAULT' for @caught;
    @caught = ();
}

sub forward_signal {
    my $numbers;
    sysread $woken, $numbers, 64;
    transmit_frame('s', $_) for split //, $numbers;
}

sub die_by {
    my ($which) = @_;
    if (my $by = $signal{$which}) {
        $SIG{$by} = 'DEFAULT' if $by ne 'KILL';
        kill $by => $$;
    }
    exit 128 + $which;
}

# ---- Receiving

# Heeds the frames that are whole. After the end of the program the rest is left alone.
sub scan {
    while ($end eq '' && length $received >= $frame) {
        my ($kind, $count) = unpack 'aV', $received;
        fail('it speaks another protocol') if $count > $most_output;
        return if length $received < $frame + $count;
        my $content = substr $received, $frame, $count;
        substr($received, 0, $frame + $count) = '';
        if ($kind eq 'O' || $kind eq 'E') {
            push @{$output{$kind eq 'O' ? 1 : 2}}, [$frames++, $content, 0];
        } elsif ($kind eq 'I') {
            $wanted = unpack 'V', $content;
            $wanted = $most_input if $wanted > $most_input;
        } elsif ($kind eq 'X' || $kind eq 'K') {
            ($end, $end_code, $end_flags) = ($kind, unpack 'CC', $content);
            release_signals();
        } else {
            fail('it speaks another protocol');
        }
    }
}

sub receive {
    my $count = sysread SERVER, $received, 8 * $most_output, length $received;
    return if !defined $count && ($! == $EINTR || $! == $EAGAIN);
    if (!$count) {
        fail('it closed the connection before the program ended: it was disposed, or FAKEDRIVERS_SHIM_TOKEN is not its own') if !$is_descendant;
        $end = 'X';
        return;
    }
    scan();
}

# ---- Input and output

# The descriptors that something waits to be written to. One that nobody takes does not hold up the other.
sub outputs { grep scalar @{$output{$_}}, 1, 2 }

# Writes what came first of all that can be written now, so that two outputs into one file keep their order.
sub write_output {
    my ($descriptor) = sort { $output{$a}[0][0] <=> $output{$b}[0][0] } @_;
    my $first = $output{$descriptor}[0];
    my $rest = length($$first[1]) - $$first[2];
    $rest = $one_write if $rest > $one_write;
    my $done = $rest ? syswrite($descriptor == 1 ? \*STDOUT : \*STDERR, $$first[1], $rest, $$first[2]) : 0;
    if (!defined $done) {
        return if $! == $EINTR || $! == $EAGAIN;
        output_failed($descriptor, $!);
    }
    $$first[2] += $done;
    return if $$first[2] < length $$first[1];
    shift @{$output{$descriptor}};
    transmit_frame('a', $descriptor == 1 ? 'O' : 'E');
}

sub read_input {
    my $content;
    my $count = sysread STDIN, $content, $wanted;
    return if !defined $count && ($! == $EINTR || $! == $EAGAIN);
    $wanted = 0;
    transmit_frame('i', $count ? $content : '');
}

# Which of these can be read and written without waiting.
sub ready {
    my ($read, $write, $timeout) = @_;
    my ($readable, $writable) = ('', '');
    vec($readable, $_, 1) = 1 for @$read;
    vec($writable, $_, 1) = 1 for @$write;
    my $count = select $readable, $writable, undef, $timeout;
    if ($count < 0) {
        # One of the descriptors is closed: reading and writing tell.
        return ($! == $EINTR ? [] : [grep $_ == 0, @$read], $! == $EINTR ? [] : $write);
    }
    return ([grep vec($readable, $_, 1), @$read], [grep vec($writable, $_, 1), @$write]);
}

# Writes what fits, for a program that was killed while nobody took its output.
sub write_what_fits {
    while (outputs()) {
        my ($read, $write) = ready([], [outputs()], 0);
        return if !@$write;
        write_output(@$write);
    }
}

# Ends as the program did. When a descendant holds the outputs, a copy of this process goes on in its place.
sub finish {
    if ($end_flags & $held) {
        my $child = fork;
        if (defined $child && $child == 0) {
            $is_descendant = 1;
            ($end, $end_flags, $wanted) = ('', 0, 0);
            close STDIN;
            scan();
            return;
        }
    }
    die_by($end_code) if $end eq 'K' && !$is_descendant;
    exit($is_descendant ? 0 : $end_code);
}

sub serve {
    for (;;) {
        write_what_fits() if $end ne '' && $end_flags & $at_once;
        if ($end ne '' && (!outputs() || $end_flags & $at_once)) {
            finish();
            next;
        }
        my @read = $end eq '' ? (fileno SERVER, @caught ? fileno $woken : (), $wanted ? 0 : ()) : ();
        my ($read, $write) = ready(\@read, [outputs()], undef);
        my %is = map { $_ => 1 } @$read;
        forward_signal() if @caught && $is{fileno $woken};
        write_output(@$write) if @$write;
        receive() if $is{fileno SERVER};
        read_input() if $is{0} && $wanted && $end eq '';
    }
}

# ---- The beginning

sub connect_to {
    my ($path) = @_;
    my $has_length = $^O =~ /darwin|bsd|dragonfly/;     # there the address begins with its length
    my $longest = $has_length ? 103 : 107;
    fail("FAKEDRIVERS_SHIM_SOCKET is no path of a socket: $path") if $path eq '' || length $path > $longest;
    my $address = $has_length ? pack('C C a104', length($path) + 3, 1, $path) : pack('S a108', 1, $path);
    socket SERVER, 1, 1, 0 or fail('there are no sockets here');
    until (connect SERVER, $address) {
        next if $! == $EINTR;
        fail("there is no socket $path") if $! == $ENOENT;
        fail("nobody listens at $path") if $! == $ECONNREFUSED;
        fail("access was denied to $path") if $! == $EACCES;
        fail("there is no connection to $path");
    }
}

# 0, 1 and 2 are the program's own, even where they are closed.
my @placeholders;
do {
    open my $null, '<', '/dev/null' or fail('there is no /dev/null');
    push @placeholders, $null;
} until fileno $placeholders[-1] > 2;

defined $ENV{$_} or fail("$_ is not set") for qw(FAKEDRIVERS_SHIM_TOKEN FAKEDRIVERS_SHIM_SOCKET);
connect_to($ENV{FAKEDRIVERS_SHIM_SOCKET});
transmit_request($ENV{FAKEDRIVERS_SHIM_TOKEN});
catch_signals();
serve();
