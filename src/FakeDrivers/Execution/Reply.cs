using System.Globalization;

namespace FakeDrivers.Execution;

/// <summary>What a program is made to answer: an exit code and two outputs, a function of the call, or a program that lives.</summary>
/// <remarks>Immutable and thread-safe, as long as its functions are.</remarks>
public sealed partial class Reply
{
    private readonly Func<CommandCall, CancellationToken, Task<Reply>>? _handler;
    private readonly Func<FakeProgram, CancellationToken, Task<int>>? _play;
    private readonly ProgramProcess? _running;
    private readonly string? _shown;

    /// <summary>A program that lives: it is played for whoever only waits for its end as for whoever watches it.</summary>
    /// <param name="play">
    /// Plays the program and gives its exit code. Its token is cancelled when a signal ends the program; an <see cref="IOException"/> from it is a
    /// broken pipe.
    /// </param>
    /// <param name="shown">How messages show it.</param>
    internal Reply(Func<FakeProgram, CancellationToken, Task<int>> play, string shown = "a program")
    {
        _play = play;
        _shown = shown;
    }

    private Reply(CommandOutput output, string? shown = null)
    {
        Output = output;
        _shown = shown;
    }

    private Reply(Func<CommandCall, CancellationToken, Task<Reply>> handler, string shown)
    {
        _handler = handler;
        _shown = shown;
    }

    private Reply(ProgramProcess running)
    {
        _running = running;
        _shown = "a program that runs";
    }

    /// <summary>The outcome that is known beforehand; nothing when something must be asked or played for it.</summary>
    internal CommandOutput? Output { get; }

    /// <summary>Tells the exit code and the sizes of the outputs, or what will say them.</summary>
    public override string ToString() => _shown ?? string.Create(
        CultureInfo.InvariantCulture,
        $"exit code {Output?.ExitCode}, {Output?.StandardOutput.Text.Length} characters out, {Output?.StandardError.Text.Length} err");

    /// <summary>Asks the handlers, if there are any, until the reply is one that can be started.</summary>
    internal async ValueTask<Reply> ResolveAsync(CommandCall call, CancellationToken stop)
    {
        var reply = this;
        while (reply._handler is { } handler)
        {
            reply = await handler(call, stop).WaitAsync(stop).ConfigureAwait(false)
                ?? throw ExecutionErrors.NoReply(call);
        }

        return reply;
    }

    /// <summary>Starts what the reply says.</summary>
    /// <param name="isLive">Whether somebody watches or steers the program, so that its outcome alone is not enough.</param>
    /// <param name="make">Makes a program that has yet to be played.</param>
    internal ProgramStart Start(bool isLive, Func<FakeProgram> make)
    {
        if (_running is not null) return _running;
        if (_play is not null) return make().Run(_play);
        if (Output is not { } output) throw new InvalidOperationException("A handler must be asked before its reply can start.");
        if (!isLive) return output;
        return make().Run((program, cancellationToken) => WriteAsync(program, output, cancellationToken));
    }

    private static async Task<int> WriteAsync(FakeProgram program, CommandOutput output, CancellationToken cancellationToken)
    {
        await program.Output.WriteAsync(output.StandardOutput.In(program.Encoding).Bytes, cancellationToken).ConfigureAwait(false);
        await program.Error.WriteAsync(output.StandardError.In(program.Encoding).Bytes, cancellationToken).ConfigureAwait(false);
        return output.ExitCode ?? 0;
    }
}
