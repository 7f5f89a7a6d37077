namespace FakeDrivers.Worlds;

/// <summary>The parts of a world that can be reset on their own.</summary>
[Flags]
public enum WorldParts
{
    /// <summary>No part.</summary>
    None = 0,

    /// <summary>Rows, transitions under way, id counts and draw positions: back to the seed, as a new revision. Throttles have all their permits again.</summary>
    State = 1,

    /// <summary>The calls that ended; numbers go on.</summary>
    Calls = 2,

    /// <summary>All fault rules.</summary>
    Faults = 4,

    /// <summary>All registrations of commands, in whatever way they were made; whether unmatched commands are refused is as the options say again.</summary>
    Repliers = 8,

    /// <summary>A <see cref="FakeClock"/> goes back to its start, and timers keep the time that they had left; any other clock stays.</summary>
    Clock = 16,

    /// <summary>Every lock that is held is let go of, as if by its holder: who waits for one gets it, and the holder's disposal does nothing.</summary>
    Locks = 32,

    /// <summary>Every part.</summary>
    All = State | Calls | Faults | Repliers | Clock | Locks,
}
