using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests.RandomScripts;

/// <summary>Does in a real process what a random script does in the fake, without starting other programs.</summary>
internal static class PerlProgram
{
    private const string Text =
        """
        sub put { my ($to, $text) = @_; while (length $text) { my $n = syswrite $to, $text; exit 99 unless defined $n; substr($text, 0, $n, ''); } }
        sub pause { select undef, undef, undef, $_[0] / 1000 }
        for (@ARGV) {
            my ($kind, $count, $unit) = split /:/, $_, 3;
            if ($kind eq 'o') { put(\*STDOUT, pack('H*', $unit) x $count) }
            elsif ($kind eq 'e') { put(\*STDERR, pack('H*', $unit) x $count) }
            elsif ($kind eq 'w') { pause($count) }
            elsif ($kind eq 'l') {
                my ($line, $next) = ('', '');
                while (sysread(STDIN, $next, 1)) { $line .= $next; last if $next eq "\n" }
                next if $line eq '';
                chomp $line;
                put(\*STDOUT, "$line\n");
            }
            elsif ($kind eq 'd') { unless (fork) { close STDIN; pause($count); kill 9, $$ } }
            elsif ($kind eq 'x') { exit $count }
            elsif ($kind eq 'k') { kill $count, $$; pause(60000) }
        }
        """;

    public static Command Command(IEnumerable<RandomStep> steps) => new("perl", ["-e", Text, .. steps.Select(step => step.Argument)]);
}
