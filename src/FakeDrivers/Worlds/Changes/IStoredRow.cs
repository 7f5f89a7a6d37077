namespace FakeDrivers.Worlds;

/// <summary>A row that is stored in another form than its domain's model; the model is made when somebody looks.</summary>
internal interface IStoredRow
{
    /// <summary>The row as the domain's model.</summary>
    object ToModel();
}
