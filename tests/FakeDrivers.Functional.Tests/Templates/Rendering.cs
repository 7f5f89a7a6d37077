namespace FakeDrivers.Functional.Tests;

/// <summary>Servers to fill in, as a start does it.</summary>
internal static class Rendering
{
    /// <summary>A server with a port, which is 4711 at each start.</summary>
    public static ServerDefinition Api { get; } = new("api", ServerProgram.Executable("api-server")) { Ports = [ServerPort.Reserved()] };

    public static RenderedServer Of(
        ServerDefinition definition,
        ServerOverrides? overrides = null,
        Dictionary<string, string>? database = null,
        Dictionary<string, IReadOnlyDictionary<string, RenderedText>>? dependencies = null)
    {
        var ports = definition.Ports.ToDictionary(port => port.Name, port => port.Mode switch
        {
            PortMode.UnixSocket => $"/ctx/{port.File}",
            PortMode.ReadBack => "0",
            _ => "4711",
        });
        return ServerTemplates.Render(definition, overrides ?? ServerOverrides.None, HarnessValues.Of(definition, "/ctx", ports, database), dependencies ?? []);
    }
}
