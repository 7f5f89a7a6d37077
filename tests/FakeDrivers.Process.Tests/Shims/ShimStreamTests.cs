using System.Security.Cryptography;
using System.Text;
using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Process.Tests.Shims;

public sealed class ShimStreamTests
{
    private const int Mebibyte = 1024 * 1024;

    private static readonly PlayedExecutor Echo = new(async (_, program, ending) =>
    {
        await program.Input.CopyToAsync(program.Output, ending);
        return 0;
    });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_mebibyte_on_both_outputs_comes_whole(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(launcher, ("git", Reply.Exit(0, new('o', Mebibyte), new('e', Mebibyte))));

        var result = await lab.ScriptAsync("git log");

        (result.StandardOutput == new string('o', Mebibyte)).Should().BeTrue("the standard output is whole");
        (result.StandardError == new string('e', Mebibyte)).Should().BeTrue("the standard error is whole");
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_mebibyte_of_bytes_goes_through_input_and_output(string launcher)
    {
        var bytes = RandomNumberGenerator.GetBytes(Mebibyte);
        await using var lab = await ShimLab.CreateAsync(launcher, Echo);

        var result = await lab.RunAsync(new Command("git") { StandardInput = CommandInput.FromBytes(bytes) });

        result.StandardOutputBytes.Span.SequenceEqual(bytes).Should().BeTrue("what was read was written");
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task Programs_of_a_pipeline_feed_each_other(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(launcher, Echo);

        var result = await lab.ScriptAsync("printf 'b\\na\\n' | git one | sort | lvcreate two | tr a-z A-Z");

        result.StandardOutput.Should().Be("A\nB\n");
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_program_that_does_not_read_leaves_the_input_of_its_caller_alone(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(launcher, ("git", "."));

        var result = await lab.ScriptAsync("printf 'a\\nb\\nc\\n' | while read line; do echo $line; git show; done");

        result.StandardOutput.Should().Be("a\n.b\n.c\n.");
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_program_that_reads_in_the_midst_answers_what_it_read(string launcher)
    {
        var greeting = new PlayedExecutor(async (_, program, ending) =>
        {
            await program.Output.WriteAsync("name? "u8.ToArray(), ending);
            var name = await new StreamReader(program.Input).ReadLineAsync(ending);
            await program.Output.WriteAsync(Encoding.UTF8.GetBytes($"hello {name}\n"), ending);
            return 0;
        });
        await using var lab = await ShimLab.CreateAsync(launcher, greeting);
        await using var git = await lab.StartAsync("git");

        var question = await ShimLab.ReadAsync(git.StandardOutput, 6);
        await ShimLab.WriteAsync(git.StandardInput, "world\n");
        await git.StandardInput.FlushAsync(Token);
        var result = await git.WaitAsync(Token);

        (question + result.StandardOutput).Should().Be("name? hello world\n");
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_closed_input_has_ended_and_a_closed_output_cannot_be_written(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(launcher, Echo);

        var closed = await lab.ScriptAsync("git <&-; echo $?; git </bin/sh >&-; echo $?; git <&- >&- 2>&-; echo $?");

        closed.StandardOutput.Should().Be("0\n1\n0\n");
        closed.StandardError.Should().Be("git: standard output: Bad file descriptor\n");
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task Both_outputs_into_one_file_keep_the_order_in_which_they_were_written(string launcher)
    {
        var script = Enumerable.Range(0, 100).Aggregate(
            new Script(), (script, number) => number % 2 == 0 ? script.Write($"{number} ") : script.WriteError($"{number} "));
        await using var lab = await ShimLab.CreateAsync(launcher, ("git", script));

        var result = await lab.ScriptAsync("git 2>&1");

        result.StandardOutput.Should().Be(string.Concat(Enumerable.Range(0, 100).Select(number => $"{number} ")));
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_program_whose_output_nobody_reads_ends_by_a_broken_pipe(string launcher)
    {
        var endless = Endless();
        await using var lab = await ShimLab.CreateAsync(launcher, endless);
        ShimLab.RequirePerl();

        // Whom .NET starts ignores that signal, so that it has to be told not to.
        var result = await lab.RunAsync(new(
            "perl", "-e", "$SIG{PIPE} = 'DEFAULT'; exec @ARGV", "/bin/bash", "-c", "git | head -n 1; echo ${PIPESTATUS[*]}"));

        (result.StandardOutput, result.StandardError).Should().Be(("y\n141 0\n", ""));
        var program = await endless.First;
        (await program.Exited.WaitAsync(Token)).Should().Be(137, "nobody is left to write for");
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task Where_that_signal_is_ignored_the_program_fails_to_write(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(launcher, Endless());

        var result = await lab.RunAsync(new("/bin/bash", "-c", "trap '' PIPE; git | head -n 1; echo ${PIPESTATUS[*]}"));

        (result.StandardOutput, result.StandardError).Should().Be(("y\n1 0\n", "git: standard output: Broken pipe\n"));
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task The_end_of_a_program_comes_before_that_of_its_output_when_a_descendant_holds_it(string launcher)
    {
        var clock = new FakeClock();
        var daemon = new PlayedExecutor(
            async (_, program, ending) =>
            {
                program.Leave(TimeSpan.FromMinutes(1));
                await program.Output.WriteAsync("begun"u8.ToArray(), ending);
                return 3;
            },
            clock);
        await using var lab = await ShimLab.CreateAsync(launcher, daemon);
        await using var git = await lab.StartAsync("git");

        var exitCode = await git.Exited.WaitAsync(Token);
        var output = await ShimLab.ReadAsync(git.StandardOutput, 5);
        var rest = git.StandardOutput.ReadAsync(new byte[1], Token);
        var isOpen = !rest.IsCompleted;
        clock.Advance(TimeSpan.FromMinutes(1));

        (exitCode, output, isOpen).Should().Be((3, "begun", true));
        (await rest).Should().Be(0, "the descendant has closed it");
    }

    private static PlayedExecutor Endless() => new(async (_, program, ending) =>
    {
        var line = "y\n"u8.ToArray();
        while (true) await program.Output.WriteAsync(line, ending);
    });
}
