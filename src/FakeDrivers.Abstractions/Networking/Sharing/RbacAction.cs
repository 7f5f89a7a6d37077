namespace FakeDrivers.Networking;

/// <summary>What a sharing allows.</summary>
public enum RbacAction
{
    /// <summary>To use it as if it were the own (<c>access_as_shared</c>).</summary>
    AccessAsShared,

    /// <summary>To reach the outside through the network (<c>access_as_external</c>).</summary>
    AccessAsExternal,
}
