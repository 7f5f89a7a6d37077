namespace FakeDrivers.Functional.Tests;

public abstract partial class SupervisorTests
{
    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        var start = () => Lab.Host.Supervisor.StartAsync(Lab.Program("/no/such/file"), CancellationToken);

        (await start.Should().ThrowAsync<ServerNotStartedException>()).WithMessage("*(/no/such/file)*No such file or directory*");
    }

    [Fact]
    public async Task A_file_that_must_not_be_executed_is_told()
    {
        var file = Path.Combine(Lab.Directory, "data");
        await File.WriteAllTextAsync(file, "#!/bin/sh\n", CancellationToken);

        var start = () => Lab.Host.Supervisor.StartAsync(Lab.Program(file), CancellationToken);

        (await start.Should().ThrowAsync<ServerNotStartedException>()).WithMessage("*Permission denied*");
    }

    [Fact]
    public async Task A_directory_that_is_not_there_is_told()
    {
        var start = () => Lab.Host.Supervisor.StartAsync(Lab.Shell("exit") with { WorkingDirectory = "/no/such/directory" }, CancellationToken);

        (await start.Should().ThrowAsync<ServerNotStartedException>()).WithMessage("*directory /no/such/directory*No such file or directory*");
    }

    [Fact]
    public async Task A_user_who_is_not_there_is_told()
    {
        var start = () => Lab.Host.Supervisor.StartAsync(Lab.Shell("exit") with { User = "nobody-of-that-name" }, CancellationToken);

        (await start.Should().ThrowAsync<ServerNotStartedException>()).WithMessage("*no such user*");
    }

    [Fact]
    public async Task A_start_that_was_cancelled_before_starts_nothing()
    {
        var file = Path.Combine(Lab.Directory, "made");

        var start = () => Lab.Host.Supervisor.StartAsync(Lab.Shell($"echo > '{file}'"), new(canceled: true));

        await start.Should().ThrowAsync<OperationCanceledException>();
        await Lab.Host.DisposeAsync();
        File.Exists(file).Should().BeFalse();
    }

    [Fact]
    public async Task A_program_runs_as_another_user()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root may start a program as another user.");
        var user = PosixUser.Find("nobody")!;

        await using var process = await Lab.Host.Supervisor.StartAsync(
            Lab.Shell("id -u; id -g; id -G; exec sleep 600") with { User = user.Name, WorkingDirectory = "/" }, CancellationToken);

        (await SupervisionLab.ReadLineAsync(process)).Should().Be($"{user.Id}");
        (await SupervisionLab.ReadLineAsync(process)).Should().Be($"{user.GroupId}");
        (await SupervisionLab.ReadLineAsync(process)).Should().Be(string.Join(' ', user.GroupIds));
    }

    [Fact]
    public async Task The_host_s_own_user_needs_no_right()
    {
        await using var process = await Lab.Host.Supervisor.StartAsync(Lab.Shell("exit 0") with { User = Environment.UserName }, CancellationToken);

        (await process.Exited.Within()).Should().Be(0);
    }

    [Fact]
    public async Task Paths_arguments_and_variables_may_hold_blanks_and_letters_of_all_kinds()
    {
        var directory = Directory.CreateDirectory(Path.Combine(Lab.Directory, "ein Verzeichnis ünd 目录")).FullName;
        var file = MakeScript("ein Verzeichnis ünd 目录/prögram 1", "#!/bin/sh\necho \"$0|$1|$2|$3|$VARIABLE|$(pwd)\"");
        var start = Lab.Program(file, "a b", string.Empty, "ü\"'$x\\") with
        {
            WorkingDirectory = directory,
            Environment = new Dictionary<string, string> { ["PATH"] = "/usr/bin:/bin", ["VARIABLE"] = "=x y\nz ü" },
        };

        await using var process = await Lab.Host.Supervisor.StartAsync(start, CancellationToken);

        (await SupervisionLab.ReadAsync(process.StandardOutput)).Should().Be($"{file}|a b||ü\"'$x\\|=x y\nz ü|{directory}\n");
    }

    [Fact]
    public async Task A_program_has_the_given_environment_and_the_mark_alone()
    {
        var start = Lab.Program("/usr/bin/env") with { Label = "web of a test", Environment = new Dictionary<string, string> { ["ONE"] = "1", ["EMPTY"] = string.Empty } };

        await using var process = await Lab.Host.Supervisor.StartAsync(start, CancellationToken);

        var lines = (await SupervisionLab.ReadAsync(process.StandardOutput)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(3).And.Contain(["ONE=1", "EMPTY="]);
        lines.Should().ContainSingle(line => line.StartsWith("FAKEDRIVERS_FUNCTIONAL=", StringComparison.Ordinal)).Which.Should().EndWith("/web of a test");
    }

    [Fact]
    public async Task Arguments_may_be_longer_than_a_pipe_holds_at_once()
    {
        var argument = new string('x', 100_000);

        await using var process = await Lab.Host.Supervisor.StartAsync(
            Lab.Program("/bin/sh", "-c", "echo ${#1} ${#2} ${#3}", "sh", argument, argument, argument), CancellationToken);

        (await SupervisionLab.ReadAsync(process.StandardOutput)).Should().Be("100000 100000 100000\n");
    }

    [Fact]
    public async Task Arguments_that_are_too_long_for_the_system_are_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit of an argument is Linux's.");

        var start = () => Lab.Host.Supervisor.StartAsync(Lab.Program("/bin/echo", new string('x', 200_000)), CancellationToken);

        (await start.Should().ThrowAsync<ServerNotStartedException>()).WithMessage("*Argument list too long*");
    }

    protected string MakeScript(string name, string text)
    {
        var file = Path.Combine(Lab.Directory, name);
        File.WriteAllText(file, text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }
}
