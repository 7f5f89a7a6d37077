using System.Globalization;

namespace FakeDrivers.Functional;

internal sealed partial class ServerLifecycle
{
    /// <summary>How often a start is tried when other processes take the ports.</summary>
    private const int MostTries = 3;

    private async Task StartInTurnAsync(ServerOverrides overrides, StartExpectation expectation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var before = _run;
        _isStarting = true;
        try
        {
            if (Definition.Database is { } template)
            {
                server.Database ??= await context.CreateDatabaseAsync(template, Definition.Name, cancellationToken).ConfigureAwait(false);
            }

            await TryAsync(overrides, expectation, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            if (_run is { } run && run != before) await GiveUpAsync(run).ConfigureAwait(false);
            throw;
        }
        finally
        {
            _isStarting = false;
        }
    }

    /// <summary>Tries to start it, on other ports when others are proven to have those.</summary>
    private async Task TryAsync(ServerOverrides overrides, StartExpectation expectation, CancellationToken cancellationToken)
    {
        var ports = _ports ??= new(Definition, context.Directory, context.Ports);
        for (var number = 1; ; number++)
        {
            ports.Prepare();
            var launch = _launch = new(server, context, ports, overrides, expectation);
            var run = await launch.BeginAsync(cancellationToken).ConfigureAwait(false);
            _run = run;
            _runs.Enqueue(run);
            if (await launch.FinishAsync(run, cancellationToken).ConfigureAwait(false) is not { } clash) return;
            await GiveUpAsync(run).ConfigureAwait(false);
            if (number == MostTries || !ports.CanRenew(clash.Port)) throw launch.ClashFailure(clash, number);
            server.Log.Note(string.Create(CultureInfo.InvariantCulture, $"port {clash.Port.Number} is taken ({clash.Evidence}); another one is tried"));
            ports.Renew();
        }
    }

    /// <summary>Kills what a failed start has started; that it failed is told already.</summary>
    private async Task GiveUpAsync(ServerRun run)
    {
        run.Excuse(StopReason.Killed);
        if (!run.Exited.IsCompleted) server.Log.Note("is killed: its start has failed");
        run.Kill();
        await run.Ended.ConfigureAwait(false);
    }
}
