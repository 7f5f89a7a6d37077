namespace FakeDrivers.Execution;

/// <summary>Something that happened to a program while it ran: <see cref="CommandStarted"/>, <see cref="CommandWrote"/> or <see cref="CommandExited"/>.</summary>
/// <remarks>Immutable and thread-safe. Equality is by content.</remarks>
public abstract record CommandEvent
{
    private protected CommandEvent()
    {
    }

    /// <summary>The number of the attempt in which it happened, from 1.</summary>
    /// <value>The default is 1.</value>
    public int Attempt { get; init; } = 1;
}
