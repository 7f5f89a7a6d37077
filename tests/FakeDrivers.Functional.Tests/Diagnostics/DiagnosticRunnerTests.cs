using FakeDrivers.Worlds;

namespace FakeDrivers.Functional.Tests;

public sealed class DiagnosticRunnerTests : IDisposable
{
    private readonly ScratchDirectory _directory = new();
    private readonly FakeClock _clock = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Each_finding_stands_under_the_name_of_its_diagnostic()
    {
        var findings = await ExamineAsync(new Played("first", () => Task.FromResult<string?>("one")), new Played("second", () => Task.FromResult<string?>("two")));

        findings.Should().Equal(new DiagnosticFinding("first", "one"), new DiagnosticFinding("second", "two"));
    }

    [Fact]
    public async Task One_that_finds_nothing_is_left_out() =>
        (await ExamineAsync(new Played("first", () => Task.FromResult<string?>(null)))).Should().BeEmpty();

    [Fact]
    public async Task One_that_throws_is_a_line_and_does_not_stop_the_others()
    {
        var findings = await ExamineAsync(new Played("first", () => throw new IOException("the disk is full")), new Played("second", () => Task.FromResult<string?>("two")));

        findings.Should().Equal(new DiagnosticFinding("first", "failed: IOException: the disk is full"), new DiagnosticFinding("second", "two"));
    }

    [Fact]
    public async Task One_that_hangs_is_left_alone_after_its_time()
    {
        var looks = new TaskCompletionSource();
        Task<string?> Hang()
        {
            looks.SetResult();
            return new TaskCompletionSource<string?>().Task;
        }

        var examining = ExamineAsync(new Played("first", Hang), new Played("second", () => Task.FromResult<string?>("two")));
        await looks.Task.Within();
        _clock.Advance(DiagnosticRunner.Limit);

        var findings = await examining.Within();

        findings.Should().Equal(new DiagnosticFinding("first", "gave nothing within 10 s"), new DiagnosticFinding("second", "two"));
    }

    [Fact]
    public async Task The_directory_for_large_findings_is_made()
    {
        await ExamineAsync();

        Directory.Exists(_directory["diagnostics"]).Should().BeTrue();
    }

    [Fact]
    public void The_default_ones_fit_this_system() =>
        ServerDiagnostics.Default.Should().Contain(ServerDiagnostics.DotNet).And.NotContain(OperatingSystem.IsWindows() ? ServerDiagnostics.LinuxProcess : ServerDiagnostics.WindowsDump);

    private async Task<IReadOnlyList<DiagnosticFinding>> ExamineAsync(params IServerDiagnostic[] diagnostics)
    {
        await using var logs = new LogCollector(new() { Server = "api", Path = _directory["api.log"] });
        var server = new ServerProcess(new ServerDefinition("api", ServerProgram.Executable("api")), logs, null!);
        return await DiagnosticRunner.ExamineAsync(diagnostics, server, _directory["diagnostics"], TestContext.Current.CancellationToken, _clock);
    }

    private sealed class Played(string name, Func<Task<string?>> examine) : IServerDiagnostic
    {
        public Task<string?> ExamineAsync(ServerProcess server, string directory, CancellationToken cancellationToken) => examine();

        public override string ToString() => name;
    }
}
