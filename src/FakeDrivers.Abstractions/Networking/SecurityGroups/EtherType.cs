namespace FakeDrivers.Networking;

/// <summary>The version of IP that a rule is about.</summary>
public enum EtherType
{
    /// <summary>Version 4.</summary>
    Ipv4,

    /// <summary>Version 6.</summary>
    Ipv6,
}
