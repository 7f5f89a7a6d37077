namespace FakeDrivers.Images;

/// <summary>Something in a namespace.</summary>
internal sealed record MetadataRow<TDefinition>(string Namespace, string Name, TDefinition Definition)
    where TDefinition : class;
