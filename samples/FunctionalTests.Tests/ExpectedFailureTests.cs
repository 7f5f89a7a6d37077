using FakeDrivers.Functional;

namespace FunctionalTests.Tests;

/// <summary>Settings with which the service must not start, and the tool that runs once.</summary>
public sealed class ExpectedFailureTests : FunctionalTest
{
    [Theory]
    [InlineData("limit", 0, "Limit is 0")]
    [InlineData("provider", "oracle", "Database:Provider is 'oracle'; it is 'sqlite' or 'postgres'")]
    public async Task Wrong_settings_end_the_start_with_2_and_a_clear_text(string name, object value, string text)
    {
        var failed = await Context.StartExpectingFailureAsync(
            NotesServer.Definition, exitCode: 2, overrides: ServerOverrides.Value(name, value), cancellationToken: Cancellation);

        failed.ExitCode.Should().Be(2);
        failed.Logs.Lines.Should().Contain(line => line.Source == LogSource.StandardError && line.Text.StartsWith($"notes: {text}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_migration_runs_once_and_the_service_starts_on_what_it_has_made()
    {
        var onNewFile = (NotesServer.Definition with { Database = null }).With("connection", "Data Source={directory}/new.db");
        var migrate = onNewFile with { Name = "migrate", Arguments = [.. onNewFile.Arguments, "--migrate"], Ports = [], Readiness = [] };

        var migrated = await Context.RunAsync(migrate.With("port", 0), cancellationToken: Cancellation);
        using var client = new NotesClient(await Context.StartAsync(onNewFile, cancellationToken: Cancellation));

        migrated.ExitCode.Should().Be(0);
        (await client.ListAsync()).Should().BeEmpty();
    }
}
