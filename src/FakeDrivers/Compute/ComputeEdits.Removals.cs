using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>What goes away past all rules. What refers to it is put right, or the edit is refused.</content>
public static partial class ComputeEdits
{
    /// <summary>Takes a server away as a service that lost it would: its ports, volumes and room are free.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="serverId">The server's id.</param>
    /// <returns>The server as it was.</returns>
    /// <exception cref="ResourceNotFoundException">No server has that id.</exception>
    public static Server RemoveServer(this WorldEdit edit, string serverId)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(serverId);
        var tx = edit.Transaction;
        var server = tx.Find(ComputeTables.Servers, serverId) ?? throw ComputeErrors.ServerNotFound(serverId, null);
        ComputeRules.Interrupt(tx, server, ServerActions.Delete);
        ComputeEndings.Delete(tx, serverId);
        return server;
    }

    /// <summary>Takes a flavor away, and who might use it. Servers keep what they were made with.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="flavorId">The flavor's id.</param>
    /// <returns>The flavor as it was.</returns>
    /// <exception cref="ResourceNotFoundException">No flavor has that id.</exception>
    public static Flavor RemoveFlavor(this WorldEdit edit, string flavorId)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var flavor = edit.Remove(ComputeTables.Flavors, "flavor", flavorId);
        ForgetAccess(edit.Transaction, flavorId);
        return flavor;
    }

    /// <summary>Takes a host away, with its service and its places in aggregates.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="hostName">The name of the host, such as <c>compute-1</c>.</param>
    /// <returns>The host as it was.</returns>
    /// <exception cref="ResourceNotFoundException">No host has that name.</exception>
    /// <exception cref="ArgumentException">There are servers on it, or on their way from or to it.</exception>
    public static Hypervisor RemoveHost(this WorldEdit edit, string hostName)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(hostName);
        var host = ComputeRules.RequireHost(edit.Transaction, hostName);
        if (!ComputeRules.TryRemoveHost(edit.Transaction, host))
        {
            throw new ArgumentException($"There are servers on the host '{hostName}', or on their way from or to it: remove them first, or let the host be down with edit.Host(…).", nameof(hostName));
        }

        return host;
    }

    /// <summary>Takes a server group away. Servers that name it are in none.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="serverGroupId">The group's id.</param>
    /// <returns>The group as it was, without its members.</returns>
    /// <exception cref="ResourceNotFoundException">No group has that id.</exception>
    public static ServerGroup RemoveServerGroup(this WorldEdit edit, string serverGroupId)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var group = edit.Remove(ComputeTables.Groups, "server group", serverGroupId);
        ComputeRules.UseGroup(edit.Transaction, group.ProjectId, -1);
        return group;
    }

    /// <summary>Takes a migration away as if there had been none.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="migrationId">The migration's id.</param>
    /// <returns>The migration as it was.</returns>
    /// <exception cref="ResourceNotFoundException">No migration has that id.</exception>
    /// <exception cref="ArgumentException">Its server is still moving, or waits for a confirmation.</exception>
    public static ServerMigration RemoveMigration(this WorldEdit edit, string migrationId)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var migration = edit.Remove(ComputeTables.Migrations, "migration", migrationId);
        if (edit.Transaction.Find(ComputeTables.Servers, migration.ServerId)?.Move?.MigrationId == migrationId)
        {
            throw new ArgumentException($"The server '{migration.ServerId}' is still moving by the migration '{migrationId}': confirm, revert or abort it first.", nameof(migrationId));
        }

        return migration;
    }

    /// <summary>Takes an aggregate away. Its hosts stay in the zones that they are in.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="aggregateId">The aggregate's id.</param>
    /// <returns>The aggregate as it was.</returns>
    /// <exception cref="ResourceNotFoundException">No aggregate has that id.</exception>
    public static HostAggregate RemoveAggregate(this WorldEdit edit, string aggregateId)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Remove(ComputeTables.Aggregates, "aggregate", aggregateId);
    }

    /// <summary>Takes a user's key pair away. Servers keep the key that they were given.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="userId">The id of the user.</param>
    /// <param name="name">The name of the key pair.</param>
    /// <returns>The key pair as it was.</returns>
    /// <exception cref="ResourceNotFoundException">The user has no key pair of that name.</exception>
    public static KeyPair RemoveKeyPair(this WorldEdit edit, string userId, string name)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Remove(ComputeTables.KeyPairs, "keypair", ComputeTables.KeyPairKey(userId, name));
    }

    /// <summary>Takes the limits of a project away that somebody set: it has those of the options again.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="projectId">The project's id.</param>
    public static void RemoveComputeQuota(this WorldEdit edit, string projectId)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(projectId);
        edit.Transaction.Remove(ComputeTables.Quotas, projectId);
    }
}
