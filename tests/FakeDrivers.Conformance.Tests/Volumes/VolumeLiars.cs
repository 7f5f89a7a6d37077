using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <summary>Small wrong drivers, each of which breaks one promise, and which cases must notice.</summary>
internal static partial class VolumeLiars
{
    /// <summary>Stands a liar before the honest driver; the second one is an administrator's.</summary>
    internal delegate IVolumeApi Liar(IVolumeApi inner, IVolumeApi administrator);

    public static IReadOnlyList<(Liar Liar, string[] Cases)> Table { get; } =
    [
        ((inner, _) => new ForgetsDescriptions(inner), ["VOL-CRE-001", "VOL-SNP-001"]),
        ((inner, _) => new MakesUpSizes(inner), ["VOL-CRE-002", "VOL-CRE-003"]),
        ((inner, _) => new CutsTexts(inner), ["VOL-CRE-004", "VOL-CRE-005", "VOL-CRE-006", "VOL-UPD-004", "VOL-SNP-010"]),
        ((inner, _) => new IgnoresZones(inner), ["VOL-CRE-007"]),
        ((inner, _) => new WantsNewNames(inner), ["VOL-CRE-008"]),
        ((inner, _) => new CopiesNothing(inner),
        [
            "VOL-CPY-001", "VOL-CPY-002", "VOL-CPY-003", "VOL-CPY-004", "VOL-CPY-005", "VOL-CPY-006", "VOL-CPY-008", "VOL-CPY-009",
            "VOL-CPY-010", "VOL-CPY-011", "VOL-CPY-012", "VOL-CPY-013", "VOL-CPY-014", "VOL-CPY-015", "VOL-CPY-016",
        ]),
        ((inner, _) => new ClonesOnlyFreeOnes(inner), ["VOL-CPY-007"]),
        ((inner, _) => new ReadsTheFirst(inner), ["VOL-GET-001", "VOL-FND-001", "VOL-FND-002", "VOL-FND-003"]),
        ((inner, _) => new MakesUpRows(inner), ["VOL-GET-002", "VOL-SNP-006"]),
        ((inner, administrator) => new IgnoresProjects(inner, administrator), ["VOL-GET-003", "VOL-FND-004", "VOL-LST-007", "VOL-SNP-007"]),
        ((inner, _) => new FindsNamesOnly(inner), ["VOL-FND-005", "VOL-FND-006"]),
        ((inner, _) => new BlindsAdministrators(inner), ["VOL-GET-004", "VOL-LST-008"]),
        ((inner, _) => new ListsBackwards(inner), ["VOL-LST-001", "VOL-LST-004", "VOL-LST-009", "VOL-LST-010", "VOL-SNP-008", "VOL-SNP-009"]),
        ((inner, _) => new IgnoresFilters(inner), ["VOL-LST-002", "VOL-LST-003", "VOL-SNP-008"]),
        ((inner, _) => new IgnoresPages(inner), ["VOL-LST-004", "VOL-LST-005", "VOL-LST-006", "VOL-SNP-009"]),
        ((inner, _) => new ForgetsChanges(inner), ["VOL-UPD-001", "VOL-UPD-003"]),
        ((inner, _) => new ClearsWhatIsAbsent(inner), ["VOL-UPD-002"]),
        ((inner, _) => new Swallows<ResourceNotFoundException>(inner),
        [
            "VOL-UPD-005", "VOL-DEL-002", "VOL-EXT-004", "VOL-SNP-002", "VOL-SND-002", "VOL-ATT-016", "VOL-DET-008", "VOL-ADM-007",
            "VOL-STP-003", "VOL-IMM-002", "VOL-TAC-001", "VOL-BCK-003",
        ]),
        ((inner, _) => new Swallows<ConflictException>(inner), ["VOL-BKR-001", "VOL-MNG-003", "VOL-DET-013", "VOL-DET-014"]),
        ((inner, _) => new Swallows<InvalidStateException>(inner),
        [
            "VOL-UPD-006", "VOL-UPD-007", "VOL-DEL-003", "VOL-DEL-005", "VOL-DEL-006", "VOL-DEL-007", "VOL-DEL-008",
            "VOL-SNP-005", "VOL-SND-003", "VOL-ATT-002", "VOL-ATT-008", "VOL-ATT-013", "VOL-ATT-017", "VOL-DET-002", "VOL-DET-012",
            "VOL-ADM-002", "VOL-ADM-003", "VOL-STP-002", "VOL-BAK-003", "VOL-GRP-002", "VOL-IMG-004", "VOL-CON-002",
        ]),
        ((inner, _) => new Swallows<InvalidRequestException>(inner),
        [
            "VOL-EXT-002", "VOL-ADM-008", "VOL-QUO-004", "VOL-TYP-003", "VOL-SET-002", "VOL-REV-001", "VOL-TRF-002", "VOL-BAK-002",
            "VOL-UPD-002", "VOL-CPY-013", "VOL-SNM-003", "VOL-IMG-002", "VOL-TYA-003", "VOL-TAC-002", "VOL-ENC-002", "VOL-DFT-002", "VOL-QOS-004",
            "VOL-BKR-002",
        ]),
        ((inner, _) => new Swallows<AccessDeniedException>(inner), ["VOL-ADM-006", "VOL-QUO-003", "VOL-TYP-005", "VOL-MIG-001"]),
        ((inner, _) => new Swallows<QuotaExceededException>(inner),
        [
            "VOL-EXT-005", "VOL-QUO-005", "VOL-QUO-006", "VOL-QUO-007", "VOL-QUO-008", "VOL-QUO-009", "VOL-QUO-011", "VOL-QUO-012",
            "VOL-TYP-004",
        ]),
        ((inner, _) => new HidesTheWay(inner),
        [
            "VOL-CRE-009", "VOL-DEL-011", "VOL-EXT-008", "VOL-SNP-011", "VOL-SND-006", "VOL-ATT-015", "VOL-DET-010",
            "VOL-STP-001",
        ]),
        ((inner, _) => new HidesFailures(inner),
        [
            "VOL-CRE-010", "VOL-DEL-009", "VOL-EXT-006", "VOL-SNP-012", "VOL-SND-004",
        ]),
        ((inner, _) => new NeverDeletes(inner), ["VOL-DEL-001", "VOL-DEL-010", "VOL-SND-001", "VOL-SND-005", "VOL-ADM-001", "VOL-ADM-009"]),
        ((inner, _) => new ForgetsCascades(inner), ["VOL-DEL-004", "VOL-USE-003"]),
        ((inner, _) => new NeverExtends(inner), ["VOL-EXT-001", "VOL-EXT-003"]),
        ((inner, _) => new AlwaysForces(inner), ["VOL-SNP-003"]),
        ((inner, _) => new NeverForces(inner), ["VOL-SNP-004"]),
        ((inner, _) => new GrowsSnapshots(inner), ["VOL-SNP-013"]),
        ((inner, _) => new NeverResets(inner), ["VOL-ADM-004", "VOL-ADM-005"]),
        ((inner, _) => new ForgetsAnnouncements(inner), ["VOL-ATT-001", "VOL-DET-001"]),
        ((inner, _) => new KeepsAnnouncements(inner), ["VOL-ATT-003", "VOL-ATT-014", "VOL-DET-003", "VOL-DET-009"]),
        ((inner, _) => new TakesTooMuchBack(inner), ["VOL-ATT-004", "VOL-DET-004"]),
        ((inner, _) => new ForgetsHosts(inner), ["VOL-ATT-005", "VOL-ATT-011"]),
        ((inner, _) => new WantsReservations(inner), ["VOL-ATT-006"]),
        ((inner, _) => new RenamesAttachments(inner), ["VOL-ATT-007"]),
        ((inner, _) => new AttachesAnywhere(inner), ["VOL-ATT-009", "VOL-ATT-010", "VOL-ATT-012"]),
        ((inner, _) => new NeverDetaches(inner), ["VOL-DET-005", "VOL-DET-006", "VOL-DET-007", "VOL-DET-011"]),
        ((inner, _) => new ShowsOtherLimits(inner), ["VOL-QUO-001"]),
        ((inner, _) => new ForgetsLimits(inner), ["VOL-QUO-002"]),
        ((inner, _) => new TakesUnlimitedForNothing(inner), ["VOL-QUO-010"]),
        ((inner, _) => new CountsNothing(inner), ["VOL-EXT-007", "VOL-USE-002", "VOL-USE-004"]),
        ((inner, _) => new RenamesTypes(inner), ["VOL-TYP-001"]),
        ((inner, _) => new ForgetsTypes(inner), ["VOL-TYP-002", "VOL-TYP-006"]),
        ((inner, _) => new ForgetsSettings(inner), ["VOL-SET-001", "VOL-SET-003"]),
        ((inner, _) => new ListsAllAttachments(inner), ["VOL-STP-004"]),
        ((inner, _) => new KeepsOffers(inner), ["VOL-TRF-001", "VOL-TRF-003"]),
        ((inner, _) => new RestoresNothing(inner), ["VOL-BAK-001"]),
        ((inner, _) => new ForgetsMembers(inner), ["VOL-GRP-001", "VOL-GRP-003"]),
        ((inner, _) => new Sleeps(inner),
        [
            "VOL-IMM-001", "VOL-SNM-001", "VOL-SNM-002", "VOL-IMG-003", "VOL-TRF-004", "VOL-BAK-004", "VOL-TYA-001", "VOL-TYA-002", "VOL-TAC-001",
            "VOL-ENC-001", "VOL-DFT-001", "VOL-QOS-002", "VOL-QOS-003", "VOL-GTY-001", "VOL-GTY-002", "VOL-GTY-003", "VOL-GRP-005", "VOL-FRC-001",
            "VOL-FRC-002", "VOL-FRC-003", "VOL-FRC-004", "VOL-RST-001", "VOL-RST-002", "VOL-RST-003", "VOL-QUD-001", "VOL-BCK-002", "VOL-MNG-001",
            "VOL-MNG-002",
        ]),
        ((inner, _) => new ListsNothing(inner),
        [
            "VOL-TRF-004", "VOL-BAK-004", "VOL-DFT-001", "VOL-QOS-001", "VOL-GTY-001", "VOL-GRP-004", "VOL-GRP-005", "VOL-BCK-001", "VOL-MNG-001",
            "VOL-MNG-002", "VOL-MNG-003",
        ]),
        ((inner, _) => new TakesOneForAnother(inner),
        [
            "VOL-SUM-001", "VOL-STP-005", "VOL-CON-001", "VOL-GRP-004", "VOL-GRP-005", "VOL-QOS-001", "VOL-MNG-001", "VOL-MNG-002", "VOL-IMG-001",
            "VOL-BKR-001", "VOL-DFT-001", "VOL-GTY-004",
        ]),
        ((inner, _) => new CountsOneMore(inner), ["VOL-USE-001", "VOL-USE-005"]),
    ];
}
