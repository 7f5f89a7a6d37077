namespace FakeDrivers.Functional;

/// <summary>How long the processes of a server have to end by themselves.</summary>
/// <param name="Grace">What the program has when the host has died.</param>
/// <param name="Linger">What its descendants have when the program has ended.</param>
internal readonly record struct SupervisionTimes(TimeSpan Grace, TimeSpan Linger)
{
    /// <summary>So little that two seconds after the host's end nothing is left.</summary>
    public static SupervisionTimes Default { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(250));
}
