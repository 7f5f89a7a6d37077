namespace FakeDrivers.Compute;

/// <summary>What kind of console, as protocol and type.</summary>
/// <remarks>Source: Nova, <c>remote-consoles</c>.</remarks>
public enum ServerConsoleKind
{
    /// <summary><c>vnc</c>, <c>novnc</c>.</summary>
    NoVnc,

    /// <summary><c>spice</c>, <c>spice-html5</c>.</summary>
    SpiceHtml5,

    /// <summary><c>serial</c>, <c>serial</c>.</summary>
    Serial,

    /// <summary><c>mks</c>, <c>webmks</c>.</summary>
    WebMks,
}
