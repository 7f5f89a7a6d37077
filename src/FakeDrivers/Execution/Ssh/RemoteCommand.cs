namespace FakeDrivers.Execution;

/// <summary>A command that is run on another machine over SSH.</summary>
/// <remarks>Immutable and thread-safe. Equality is by content.</remarks>
/// <param name="Target">Which machine, and as whom.</param>
/// <param name="Command">What to run there, and how.</param>
public sealed record RemoteCommand(SshTarget Target, Command Command)
{
    /// <summary>The machine, and the command as a line of a shell, masked.</summary>
    public override string ToString() => $"{Target}: {Command}";
}
