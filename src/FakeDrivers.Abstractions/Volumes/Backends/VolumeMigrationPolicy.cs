namespace FakeDrivers.Volumes;

/// <summary>Whether a volume may move to another pool because its type changes.</summary>
/// <remarks>Source: Cinder action <c>os-retype</c>, <c>migration_policy</c>.</remarks>
public enum VolumeMigrationPolicy
{
    /// <summary>It stays where it is, or keeps its type.</summary>
    Never,

    /// <summary>It moves when it must.</summary>
    OnDemand,
}
