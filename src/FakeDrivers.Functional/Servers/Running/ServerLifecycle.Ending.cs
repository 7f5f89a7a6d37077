namespace FakeDrivers.Functional;

internal sealed partial class ServerLifecycle
{
    /// <summary>Kills it, and waits until nothing is left. It takes no turn, so that it ends what a turn waits for.</summary>
    public async Task KillAsync()
    {
        if (_run is not { } run) return;

        // One that has ended by itself is not excused by that.
        if (!run.Exited.IsCompleted)
        {
            run.Excuse(StopReason.Killed);
            server.Log.Note("is killed");
        }

        run.Kill();
        await run.Ended.ConfigureAwait(false);
    }

    private async Task StopInTurnAsync(CancellationToken cancellationToken)
    {
        if (_run is not { Ended.IsCompleted: false } run) return;
        if (!run.Exited.IsCompleted)
        {
            run.Excuse(StopReason.Asked);
            server.Log.Note("is asked to end");
            await AskAsync(run, cancellationToken).ConfigureAwait(false);
        }

        await run.Ended.WaitAsync(cancellationToken).ConfigureAwait(false);
        foreach (var claim in _ports?.Claims ?? [])
        {
            if (ListeningSockets.OwnerOf(claim.Number, claim.Family) is { } owner) run.Keep(claim.Number, owner);
        }
    }

    /// <summary>Asks it to end, waits for as long as its grace is, and kills it then.</summary>
    private async Task AskAsync(ServerRun run, CancellationToken cancellationToken)
    {
        var grace = Definition.Stop.Grace * context.Options.Patience;
        using var late = new CancellationTokenSource(grace, context.Options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            if (grace > TimeSpan.Zero) await AskAsync(run, Definition.Stop, either.Token).ConfigureAwait(false);
            await run.Exited.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            run.Excuse(grace > TimeSpan.Zero ? StopReason.Late : StopReason.Killed);
            server.Log.Note(grace > TimeSpan.Zero ? "is killed: its grace is over" : "is killed");
            run.Kill();
        }
    }

    private async Task AskAsync(ServerRun run, StopPolicy policy, CancellationToken cancellationToken)
    {
        if (policy.Ask is not { } ask)
        {
            run.Signal((int)policy.Signal);
            return;
        }

        try
        {
            // One that does not listen to its token is left alone.
            await ask(server, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            // A server that ends while it answers breaks the connection. It has its grace all the same.
            server.Log.Note($"asking it to end failed: {error.Message}");
        }
    }
}
