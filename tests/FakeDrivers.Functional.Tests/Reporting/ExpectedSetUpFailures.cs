namespace FakeDrivers.Functional.Tests;

/// <summary>A test that is not run, since its servers do not start, for <see cref="FailingTestTests"/>.</summary>
public sealed class ExpectedSetUpFailures : FunctionalTest
{
    [ExpectedFailure]
    public void Is_not_run()
    {
    }

    protected override async Task SetUpAsync()
    {
        await Context.StartAsync(Rig.Server("first"), cancellationToken: TestContext.Current.CancellationToken);
        await Context.StartAsync(Rig.Child("second", "say-and-end", "3", "no database") with { Ports = [ServerPort.Reserved()] }, cancellationToken: TestContext.Current.CancellationToken);
    }
}
