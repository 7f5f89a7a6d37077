using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>What <see cref="FakeWorld.Edit"/> can change of the compute service.</summary>
public static class ComputeEdits
{
    /// <summary>Changes a server as the outside world would. What is under way for it goes on, unless <see cref="WorldEdit.Stop"/> says otherwise.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="serverId">The server's id.</param>
    /// <param name="change">Gives the server with the fields that differ.</param>
    /// <returns>The server as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No server has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static Server Server(this WorldEdit edit, string serverId, Func<Server, Server> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var (before, after) = edit.Change(ComputeTables.Servers, "server", serverId, change);
        ComputeRules.Use(edit.Transaction, before, -1);
        ComputeRules.Use(edit.Transaction, after, 1);
        return after;
    }

    /// <summary>Changes a flavor as the outside world would. Servers keep the flavor as it was when they were made.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="flavorId">The flavor's id.</param>
    /// <param name="change">Gives the flavor with the fields that differ.</param>
    /// <returns>The flavor as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No flavor has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static Flavor Flavor(this WorldEdit edit, string flavorId, Func<Flavor, Flavor> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Change(ComputeTables.Flavors, "flavor", flavorId, change).After;
    }
}
