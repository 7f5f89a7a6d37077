namespace FakeDrivers.Functional.Tests;

public sealed class GuardedReporterTests
{
    [Fact]
    public async Task A_framework_that_takes_nothing_does_not_keep_a_context_from_its_end()
    {
        var context = FunctionalTestContext.Create(new() { Reporter = new Played { IsOver = true }, Keep = KeepDirectory.Never, MirrorsLogs = true });
        await context.StartAsync(Rig.Server("web"), cancellationToken: TestContext.Current.CancellationToken);
        context.MarkFailed();

        await context.DisposeAsync();

        Directory.Exists(context.Directory).Should().BeFalse();
        context["web"].State.Should().Be(ServerState.Exited);
    }

    [Fact]
    public void What_cannot_be_attached_is_told()
    {
        var framework = new Played { TakesFiles = false };

        GuardedReporter.Of(framework)?.Attach("api.log", "/tmp/api.log");

        framework.Lines.Should().Equal("api.log cannot be attached: no files today");
    }

    [Fact]
    public void What_the_framework_knows_is_handed_on()
    {
        var reporter = GuardedReporter.Of(new Played());

        reporter?.HasFailed.Should().BeTrue();
        reporter?.TestName.Should().Be("a test");
        GuardedReporter.Of(reporter).Should().BeSameAs(reporter);
        GuardedReporter.Of(null).Should().BeNull();
    }

    private sealed class Played : ITestReporter
    {
        public bool IsOver { get; init; }

        public bool TakesFiles { get; init; } = true;

        public List<string> Lines { get; } = [];

        public bool? HasFailed => IsOver ? throw new InvalidOperationException("The test is over.") : true;

        public string? TestName => IsOver ? throw new InvalidOperationException("The test is over.") : "a test";

        public void WriteLine(string line)
        {
            if (IsOver) throw new InvalidOperationException("The test is over.");
            Lines.Add(line);
        }

        public void Attach(string name, string path)
        {
            if (!TakesFiles) throw new IOException("no files today");
            if (IsOver) throw new InvalidOperationException("The test is over.");
        }
    }
}
