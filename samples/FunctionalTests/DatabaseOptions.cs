namespace FunctionalTests;

/// <summary>Where notes are kept.</summary>
public sealed class DatabaseOptions
{
    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    public string Provider { get; set; } = "sqlite";

    /// <summary>The provider's connection string.</summary>
    public string ConnectionString { get; set; } = "Data Source=notes.db";
}
