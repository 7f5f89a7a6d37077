namespace FakeDrivers.Compute;

/// <summary>Whether a server is locked against changes by users, and by whom.</summary>
/// <remarks>A locked server refuses all but administrators. Its owner cannot undo an administrator's lock. Source: Nova, action <c>lock</c>.</remarks>
public enum ServerLock
{
    /// <summary>Not locked.</summary>
    None,

    /// <summary>Locked by its owner, who can unlock it.</summary>
    Owner,

    /// <summary>Locked by an administrator, who alone can unlock it.</summary>
    Admin,
}
