namespace FakeDrivers.Identity;

/// <summary>Where roles are asked for: a project, a domain, the system, or nowhere.</summary>
internal readonly record struct RoleScope(string? ProjectId, string? DomainId, bool IsSystem)
{
    public bool IsNothing => ProjectId is null && DomainId is null && !IsSystem;
}
