namespace FakeDrivers.Functional;

/// <summary>How long the processes of a server have to end by themselves.</summary>
/// <param name="Grace">What the program has when the host has died.</param>
/// <param name="Linger">What its descendants have when the program has ended; when the host has died, no longer than the program.</param>
internal readonly record struct SupervisionTimes(TimeSpan Grace, TimeSpan Linger)
{
    /// <summary>Those of this process, by the patience of its environment.</summary>
    public static SupervisionTimes Default => Of(HarnessEnvironment.Patience);

    /// <summary>
    /// So little that two seconds after the host's end nothing is left, for which patience does not count. A slow machine's descendants have longer.
    /// </summary>
    public static SupervisionTimes Of(double patience) => new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(250) * patience);
}
