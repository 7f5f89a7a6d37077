namespace FakeDrivers.Functional;

/// <summary>Who ended a run of a server. A later one takes the place of an earlier one.</summary>
internal enum StopReason
{
    /// <summary>Nobody: it ended by itself.</summary>
    None,

    /// <summary>A test waited for its end, so that it was expected.</summary>
    Awaited,

    /// <summary>It was asked to end.</summary>
    Asked,

    /// <summary>It was killed because it did not end in time.</summary>
    Late,

    /// <summary>A test, a failed start or the end of the context's time killed it.</summary>
    Killed,
}
