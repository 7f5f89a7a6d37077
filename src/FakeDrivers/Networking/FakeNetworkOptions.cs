using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>How the networks of a world behave. A world reads it once and keeps a copy.</summary>
/// <remarks>Not thread-safe while it is being set up.</remarks>
public sealed class FakeNetworkOptions : IDomainOptions
{
    /// <summary>How many security groups a project may have, its <c>default</c> included; −1 is no limit.</summary>
    /// <value>The default is 10.</value>
    public int MaxSecurityGroups { get; set; } = 10;

    /// <summary>How many rules all security groups of a project may have together; −1 is no limit.</summary>
    /// <value>The default is 100.</value>
    public int MaxSecurityGroupRules { get; set; } = 100;

    IEnumerable<string> IDomainOptions.Validate(string path)
    {
        (string Name, int Limit)[] limits = [(nameof(MaxSecurityGroups), MaxSecurityGroups), (nameof(MaxSecurityGroupRules), MaxSecurityGroupRules)];
        foreach (var (name, limit) in limits)
        {
            if (limit < -1) yield return $"{path}:{name} must be -1 (no limit) or more, but is {limit}.";
        }
    }

    void IDomainOptions.Read(OptionReader reader)
    {
        reader.Number(nameof(MaxSecurityGroups), value => MaxSecurityGroups = value);
        reader.Number(nameof(MaxSecurityGroupRules), value => MaxSecurityGroupRules = value);
    }

    IDomainOptions IDomainOptions.Copy() => (FakeNetworkOptions)MemberwiseClone();
}
