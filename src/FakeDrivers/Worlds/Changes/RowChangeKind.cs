namespace FakeDrivers.Worlds;

/// <summary>What happened to a row.</summary>
public enum RowChangeKind
{
    /// <summary>The row was not there before.</summary>
    Added,

    /// <summary>The row has other values than before.</summary>
    Changed,

    /// <summary>The row is not there any more.</summary>
    Removed,
}
