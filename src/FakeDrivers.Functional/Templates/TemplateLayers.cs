namespace FakeDrivers.Functional;

/// <summary>Where the values of one start come from, each layer in the place of those before it.</summary>
/// <param name="Definition">The server's definition; its values are templates.</param>
/// <param name="Harness">What the harness gives: see <see cref="HarnessValues"/>.</param>
/// <param name="Dependencies">What the servers give that this one depends on, by their names: see <see cref="RenderedServer.Provided"/>.</param>
/// <param name="Overrides">What is different this time; its values are templates.</param>
internal sealed record TemplateLayers(
    ServerDefinition Definition,
    IReadOnlyDictionary<string, string> Harness,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, RenderedText>> Dependencies,
    ServerOverrides Overrides)
{
    /// <summary>The context's directory.</summary>
    public string Directory => Harness[HarnessValues.Directory];
}
