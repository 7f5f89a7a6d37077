using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>A port whose number the server tells.</summary>
internal sealed class ReadBackPort : PlannedPort
{
    private int? _number;
    private int? _wanted;

    public ReadBackPort(ServerPort port)
        : base(port) => ReadBack = new PortReadiness(port, number => _number = number);

    /// <summary>The number of the start before; at the first, what lets the system choose.</summary>
    public override string TemplateValue => (_wanted ?? 0).ToString(CultureInfo.InvariantCulture);

    public override string ServedValue => (_number ?? _wanted ?? 0).ToString(CultureInfo.InvariantCulture);

    public override PortClaim? Claim => _wanted is { } number ? new(Port.Name, number, Port.Family) : null;

    /// <summary>Whether the system may choose another one.</summary>
    public override bool CanRenew => _wanted is not null;

    public override int? Number => _number;

    public override Readiness ReadBack { get; }

    public override void Prepare() => (_wanted, _number) = (_number, null);

    public override void Renew() => (_wanted, _number) = (null, null);

    /// <summary>Deletes the file of an earlier start, which has another number.</summary>
    public override void Release(Func<string, string> pathOf)
    {
        if (Port.File is { } file && pathOf(file) is var path && File.Exists(path)) File.Delete(path);
    }
}
