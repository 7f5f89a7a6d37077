using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests;

public sealed class ProcessExecutorStartTests : IDisposable
{
    private readonly ProcessExecutor _executor = new();
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fakedrivers-start-");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Delete(recursive: true);

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
