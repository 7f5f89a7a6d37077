namespace FakeDrivers.Functional.Tests;

/// <summary>Tests that fail on purpose, and one that does not, for <see cref="FailingTestTests"/>.</summary>
public sealed class ExpectedFailures : FunctionalTest
{
    [ExpectedFailure]
    public async Task An_assertion_fails()
    {
        var server = await Context.StartAsync(Rig.Server("web"), cancellationToken: TestContext.Current.CancellationToken);

        (await Rig.AskAsync(server)).Should().Be("goodbye");
    }

    [ExpectedFailure]
    public Task A_server_does_not_start() => Context.StartAsync(
        Rig.Child("web", "say-and-end", "3", "no database") with { Ports = [ServerPort.Reserved()] }, cancellationToken: TestContext.Current.CancellationToken);

    [ExpectedFailure]
    public async Task Nothing_fails()
    {
        var server = await Context.StartAsync(Rig.Server("web"), cancellationToken: TestContext.Current.CancellationToken);

        (await Rig.AskAsync(server)).Should().Be("hello");
    }
}
