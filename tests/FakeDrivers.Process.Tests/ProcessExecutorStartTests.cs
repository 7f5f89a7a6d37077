using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests;

public sealed class ProcessExecutorStartTests : IDisposable
{
    private readonly ProcessExecutor _executor = new();
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fakedrivers-start-");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task A_program_that_is_missing_is_not_found()
    {
        var error = await FailsAsync(new("fakedrivers-no-such-program"));

        error.Reason.Should().Be(CommandFailureReason.NotFound);
        error.ExitCode.Should().BeNull();
    }

    [Fact]
    public async Task A_working_directory_that_is_missing_is_told_from_a_program_that_is()
    {
        var error = await FailsAsync(new("true") { WorkingDirectory = Path.Combine(_directory.FullName, "missing") });

        error.Reason.Should().Be(CommandFailureReason.WorkingDirectoryNotFound);
    }

    [Fact]
    public async Task A_working_directory_that_is_a_file_is_none()
    {
        var error = await FailsAsync(new("true") { WorkingDirectory = Script("file", string.Empty) });

        error.Reason.Should().Be(CommandFailureReason.WorkingDirectoryNotFound);
    }

    [Fact]
    public async Task A_file_that_may_not_be_executed_is_denied()
    {
        var file = Script("plain", "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var error = await FailsAsync(new(file));

        error.Reason.Should().Be(CommandFailureReason.PermissionDenied);
    }

    [Fact]
    public async Task A_name_that_is_found_only_as_a_file_that_may_not_be_executed_is_denied()
    {
        var file = Script("only-here", "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var command = new Command("only-here") { Environment = new Dictionary<string, string?> { ["PATH"] = _directory.FullName } };

        var error = await FailsAsync(command);

        error.Reason.Should().Be(CommandFailureReason.PermissionDenied);
    }

    [Fact]
    public async Task A_directory_as_program_is_denied()
    {
        var error = await FailsAsync(new(_directory.FullName));

        error.Reason.Should().Be(CommandFailureReason.PermissionDenied);
    }

    [Fact]
    public async Task A_script_whose_interpreter_does_not_exist_is_not_found()
    {
        var error = await FailsAsync(new(Script("script", "#!/no/such/interpreter\n")));

        error.Reason.Should().Be(CommandFailureReason.NotFound);
        error.InnerException.Should().NotBeNull("the system said so");
    }

    [Fact]
    public async Task An_executable_text_without_an_interpreter_line_is_no_program()
    {
        var error = await FailsAsync(new(Script("script", "echo hello\n")));

        error.Reason.Should().Be(CommandFailureReason.StartFailed);
    }

    [Fact]
    public async Task A_bare_name_is_looked_up_in_the_path_that_the_program_will_see()
    {
        Script("found-by-path", "#!/bin/sh\nprintf found\n");
        var command = new Command("found-by-path") { Environment = new Dictionary<string, string?> { ["PATH"] = _directory.FullName } };

        var result = await _executor.RunAsync(command, CancellationToken);

        result.StandardOutput.Should().Be("found");
    }

    [Fact]
    public async Task A_file_of_that_name_in_the_working_directory_is_not_run_by_accident()
    {
        Script("not-by-accident", "#!/bin/sh\nprintf ran\n");

        var error = await FailsAsync(new("not-by-accident") { WorkingDirectory = _directory.FullName });

        error.Reason.Should().Be(CommandFailureReason.NotFound);
    }

    [Fact]
    public async Task A_path_is_relative_to_the_working_directory()
    {
        Script("here", "#!/bin/sh\nprintf here\n");

        var result = await _executor.RunAsync(new("./here") { WorkingDirectory = _directory.FullName }, CancellationToken);

        result.StandardOutput.Should().Be("here");
    }

    [Fact]
    public async Task A_root_helper_runs_the_program_only_where_the_executor_is_not_root()
    {
        var helper = Script("helper", "#!/bin/sh\nprintf 'helped '\nexec \"$@\"\n");
        var command = new Command("printf", "done") { RunAsRoot = true, RootHelper = [helper] };

        var result = await _executor.RunAsync(command, CancellationToken);

        result.StandardOutput.Should().Be(Environment.IsPrivilegedProcess ? "done" : "helped done");
    }

    [Fact]
    public async Task A_vector_that_is_too_long_cannot_be_started()
    {
        var error = await FailsAsync(new("true", new string('a', 4 * 1024 * 1024)));

        error.Reason.Should().Be(CommandFailureReason.StartFailed);
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_is_run_when_it_is_closed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems run it at once.");
        var file = Script("busy", "#!/bin/sh\nprintf ran\n");
        var writer = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);

        var run = _executor.RunAsync(new(file), CancellationToken);
        await writer.DisposeAsync();

        (await run).StandardOutput.Should().Be("ran");
    }

    [Fact]
    public async Task A_program_is_told_the_name_that_it_was_called_by()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is written for the POSIX shell.");

        var result = await _executor.RunAsync(new("sh", "-c", "printf %s \"$0\""), CancellationToken);

        result.StandardOutput.Should().Be("sh");
    }

    [Fact]
    public async Task A_relative_folder_of_the_path_is_one_of_the_working_directory()
    {
        _directory.CreateSubdirectory("tools");
        Script("tools/relative", "#!/bin/sh\nprintf found\n");
        var command = new Command("relative")
        {
            WorkingDirectory = _directory.FullName,
            Environment = new Dictionary<string, string?> { ["PATH"] = "tools" },
        };

        var result = await _executor.RunAsync(command, CancellationToken);

        result.StandardOutput.Should().Be("found");
    }

    [Fact]
    public async Task A_cleared_environment_leaves_the_systems_own_path_to_look_in()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is written for the POSIX shell.");

        var result = await _executor.RunAsync(new("env") { ClearEnvironment = true }, CancellationToken);

        result.StandardOutput.Should().BeEmpty();
    }

    private async Task<CommandExecutionException> FailsAsync(Command command)
    {
        var run = () => _executor.RunAsync(command, CancellationToken);
        return (await run.Should().ThrowAsync<CommandExecutionException>()).Which;
    }

    private string Script(string name, string text)
    {
        var file = Path.Combine(_directory.FullName, name);
        File.WriteAllText(file, text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        else Assert.Skip("The scripts are written for the POSIX shell.");
        return file;
    }
}
