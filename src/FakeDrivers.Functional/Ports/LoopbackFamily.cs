namespace FakeDrivers.Functional;

/// <summary>Which of the loopback addresses a port is on.</summary>
public enum LoopbackFamily
{
    /// <summary><c>127.0.0.1</c>.</summary>
    IPv4,

    /// <summary><c>::1</c>.</summary>
    IPv6,

    /// <summary>Both, with the same number. <c>host</c> is <c>localhost</c>.</summary>
    Both,
}
