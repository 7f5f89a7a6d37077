namespace FakeDrivers.Identity;

/// <summary>Asks for the caller's catalog.</summary>
public sealed record CatalogQuery;
