using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>QoS specs and the types that have them.</content>
internal static partial class VolumeRules
{
    private const string ConsumerKey = "consumer";

    private static readonly string[] Consumers = ["front-end", "back-end", "both"];

    public static VolumeQosSpecs CreateQosSpecs(Transaction tx, CreateVolumeQosSpecsRequest request)
    {
        DemandName(nameof(request.Name), request.Name);
        DemandMetadata(nameof(request.Specs), request.Specs);
        if (!Consumers.Contains(request.Consumer)) throw VolumeErrors.NoneOf(nameof(request.Consumer), request.Consumer, Consumers);
        if (tx.Where(VolumeTables.QosSpecsByName, request.Name).FirstOrDefault() is { } other) throw VolumeErrors.NameTaken("QoS specs", request.Name, other.Id);
        var specs = new VolumeQosSpecs
        {
            Id = tx.NewId("qos_specs", request.Name),
            Name = request.Name,
            Consumer = request.Consumer,
            Specs = request.Specs,
            CreatedAt = tx.Now,
        };
        tx.Add(VolumeTables.QosSpecs, specs);
        return specs;
    }

    public static VolumeQosSpecs GetQosSpecs(StateView view, VolumeQosSpecsReference request) => RequireQosSpecs(view, request.QosSpecsId);

    public static IReadOnlyList<VolumeQosSpecs> ListQosSpecs(StateView view, VolumePageQuery query)
    {
        if (query.Marker is { } marker) RequireQosSpecs(view, marker);
        return view.Page(VolumeTables.QosSpecs, PageLimit(query.Limit), query.Marker);
    }

    public static VolumeQosSpecs SetQosSpecs(Transaction tx, VolumeQosSpecsEntriesRequest request)
    {
        var specs = RequireQosSpecs(tx, request.QosSpecsId);
        DemandMetadata(nameof(request.Entries), request.Entries);
        // Who enforces them is told among them.
        var consumer = request.Entries.GetValueOrDefault(ConsumerKey) ?? specs.Consumer;
        if (!Consumers.Contains(consumer)) throw VolumeErrors.NoneOf(ConsumerKey, consumer, Consumers);
        tx.Update(VolumeTables.QosSpecs, specs with { Consumer = consumer, Specs = Without(Merged(specs.Specs, request.Entries), ConsumerKey) });
        return RequireQosSpecs(tx, specs.Id);
    }

    public static VolumeQosSpecs UnsetQosSpecs(Transaction tx, VolumeQosSpecsKeysRequest request)
    {
        var specs = RequireQosSpecs(tx, request.QosSpecsId);
        foreach (var key in request.Keys)
        {
            if (!specs.Specs.ContainsKey(key)) throw VolumeErrors.NoEntry($"QoS specs '{specs.Name}'", key, specs.Specs.Keys);
        }

        tx.Update(VolumeTables.QosSpecs, specs with { Specs = Without(specs.Specs, request.Keys) });
        return RequireQosSpecs(tx, specs.Id);
    }

    public static NoResult DeleteQosSpecs(Transaction tx, DeleteVolumeQosSpecsRequest request)
    {
        var specs = RequireQosSpecs(tx, request.QosSpecsId);
        var types = TypesWith(tx, specs.Id).ToList();
        if (types.Count > 0 && !request.Force) throw VolumeErrors.QosSpecsInUse(specs, types);
        foreach (var type in types) Become(tx, type, type with { QosSpecsId = null });
        tx.Remove(VolumeTables.QosSpecs, specs.Id);
        return NoResult.Value;
    }

    public static NoResult AssociateQosSpecs(Transaction tx, VolumeQosAssociationRequest request)
    {
        var specs = RequireQosSpecs(tx, request.QosSpecsId);
        var type = RequireType(tx, request.TypeId!);
        if (type.QosSpecsId is { } other && other != specs.Id) throw VolumeErrors.OtherQosSpecs(type, other);
        Become(tx, type, type with { QosSpecsId = specs.Id });
        return NoResult.Value;
    }

    public static NoResult DisassociateQosSpecs(Transaction tx, VolumeQosAssociationRequest request)
    {
        var specs = RequireQosSpecs(tx, request.QosSpecsId);
        var types = request.TypeId is { } typeId ? [RequireType(tx, typeId)] : TypesWith(tx, specs.Id).ToList();
        foreach (var type in types.Where(type => type.QosSpecsId == specs.Id)) Become(tx, type, type with { QosSpecsId = null });
        return NoResult.Value;
    }

    public static IReadOnlyList<VolumeType> ListQosAssociations(StateView view, VolumePageQuery query)
    {
        var specs = RequireQosSpecs(view, query.OfId!);
        return view.Page(VolumeTables.Types, PageLimit(query.Limit), query.Marker, type => type.QosSpecsId == specs.Id);
    }

    private static VolumeQosSpecs RequireQosSpecs(StateView view, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return view.Find(VolumeTables.QosSpecs, id) ?? throw VolumeErrors.QosSpecsNotFound(view, id);
    }

    private static IEnumerable<VolumeType> TypesWith(StateView view, string qosSpecsId) =>
        view.Rows(VolumeTables.Types).Where(type => type.QosSpecsId == qosSpecsId);
}
