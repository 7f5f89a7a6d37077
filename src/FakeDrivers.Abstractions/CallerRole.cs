namespace FakeDrivers;

/// <summary>What a caller may do, from least to most; each role includes the ones before it.</summary>
/// <remarks>Source: Keystone's default roles and the services' secure policies (<c>reader</c>, <c>member</c>, <c>manager</c>, <c>admin</c>).</remarks>
public enum CallerRole
{
    /// <summary>Nothing that a policy protects.</summary>
    None,

    /// <summary>Look at what the project has.</summary>
    Reader,

    /// <summary>Make, change and delete what the project has.</summary>
    Member,

    /// <summary>Manage the project: its users' rights and the like.</summary>
    Manager,

    /// <summary>Everything, in every project.</summary>
    Admin,
}
