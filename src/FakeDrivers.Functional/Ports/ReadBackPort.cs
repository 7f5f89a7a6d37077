using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>A port whose number the server tells.</summary>
internal sealed class ReadBackPort : PlannedPort
{
    private int? _number;

    public ReadBackPort(ServerPort port)
        : base(port) => ReadBack = new PortReadiness(port, number => _number = number);

    /// <summary>What lets the system choose.</summary>
    public override string TemplateValue => "0";

    public override string ServedValue => _number?.ToString(CultureInfo.InvariantCulture) ?? TemplateValue;

    public override int? Number => _number;

    public override Readiness ReadBack { get; }

    public override void Prepare() => _number = null;

    /// <summary>Deletes the file of an earlier start, which has another number.</summary>
    public override void Release(Func<string, string> pathOf)
    {
        if (Port.File is { } file && pathOf(file) is var path && File.Exists(path)) File.Delete(path);
    }
}
