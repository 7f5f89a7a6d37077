namespace FakeDrivers.Compute;

/// <summary>How the servers of a group are placed.</summary>
/// <remarks>Source: Nova, server groups: <c>affinity</c>, <c>anti-affinity</c>, <c>soft-affinity</c>, <c>soft-anti-affinity</c>.</remarks>
public enum ServerGroupPolicy
{
    /// <summary>All on one host.</summary>
    Affinity,

    /// <summary>Each on another host.</summary>
    AntiAffinity,

    /// <summary>On one host as far as there is room.</summary>
    SoftAffinity,

    /// <summary>On different hosts as far as there are any.</summary>
    SoftAntiAffinity,
}
