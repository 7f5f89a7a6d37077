using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>What the directory ends later than the call that began it.</summary>
public static class LdapTransitions
{
    /// <summary>A dynamic entry is gone, because nobody refreshed it in time. It fails into staying for good.</summary>
    public static Transition Expire { get; } = new("ldap", "expire", DynamicEntries.Expire, static (_, _, _) => { })
    {
        Upstream = "RFC 2589; slapd's overlay dds",
        Simulates = "dynamic entries vanish when their time to live is over, those below first; one stays as long as there is another below it.",
    };
}
