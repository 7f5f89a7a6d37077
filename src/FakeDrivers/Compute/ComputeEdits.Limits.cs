using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Limits of projects, and who may use private flavors.</content>
public static partial class ComputeEdits
{
    /// <summary>Changes the limits of a project as the outside world would, also below what it uses.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="projectId">The project's id.</param>
    /// <param name="change">Gives the limits with those that differ. A project that nobody set any for has those of the options.</param>
    /// <returns>The limits as they are now.</returns>
    /// <exception cref="ArgumentException">The change gives nothing, or limits of another project.</exception>
    public static ComputeQuota ComputeQuota(this WorldEdit edit, string projectId, Func<ComputeQuota, ComputeQuota> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(change);
        var after = change(ComputeRules.QuotaOf(edit.Transaction, projectId))
            ?? throw new ArgumentException($"The change of the limits of '{projectId}' gives nothing; give the limits with those that differ.", nameof(change));
        if (after.ProjectId != projectId) throw new ArgumentException($"The change of the limits of '{projectId}' gives those of another project, '{after.ProjectId}'.", nameof(change));
        edit.Transaction.Put(ComputeTables.Quotas, after);
        return after;
    }

    /// <summary>Says which projects may use a private flavor, these and no others.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="flavorId">The flavor's id.</param>
    /// <param name="projectIds">The ids of the projects.</param>
    /// <exception cref="ResourceNotFoundException">No flavor has that id.</exception>
    /// <exception cref="ArgumentException">The flavor is public: every project may use it.</exception>
    public static void FlavorAccess(this WorldEdit edit, string flavorId, params IEnumerable<string> projectIds)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(projectIds);
        var flavor = edit.Change(ComputeTables.Flavors, "flavor", flavorId, static flavor => flavor).After;
        if (flavor.IsPublic) throw new ArgumentException($"The flavor '{flavor.Name}' ({flavorId}) is public: every project may use it. Make it private first.", nameof(flavorId));
        ForgetAccess(edit.Transaction, flavorId);
        foreach (var projectId in projectIds.Distinct()) edit.Transaction.Add(ComputeTables.FlavorAccess, new(flavorId, projectId));
    }

    private static void ForgetAccess(Transaction tx, string flavorId)
    {
        foreach (var row in tx.Where(ComputeTables.FlavorAccessByFlavor, flavorId).ToList()) tx.Remove(ComputeTables.FlavorAccess, ComputeTables.FlavorAccessKey(flavorId, row.ProjectId));
    }
}
