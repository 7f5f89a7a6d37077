using System.Globalization;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Mapping, case folding and normalisation form KC of text outside ASCII (RFC 4518 sections 2.2 and 2.3).</summary>
/// <remarks>
/// The tables come with the library, in <c>unicode.txt</c>: the runtime's own normalisation depends on the machine, and does nothing at all
/// where globalization is invariant. Lines are <c>d</c> code point and its full compatibility decomposition, <c>f</c> code point and its full
/// case folding, <c>k</c> combining class and code points, <c>c</c> composed code point and the two that compose it.
/// </remarks>
internal sealed class LdapUnicode
{
    private const int HangulBase = 0xac00, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11a7, Leads = 19, Vowels = 21, Trails = 28;

    private static readonly Lazy<LdapUnicode> Tables = new(() => new LdapUnicode());

    private readonly Dictionary<int, string> _decompositions = [];
    private readonly Dictionary<int, string> _foldings = [];
    private readonly Dictionary<int, int> _classes = [];
    private readonly Dictionary<(int First, int Second), int> _compositions = [];

    private LdapUnicode()
    {
        foreach (var line in LdapSchemaResources.Read("unicode.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = line.Split(' ');
            switch (fields[0])
            {
                case "d":
                    _decompositions.Add(Code(fields[1]), Text(fields[2..]));
                    break;
                case "f":
                    _foldings.Add(Code(fields[1]), Text(fields[2..]));
                    break;
                case "k":
                    foreach (var code in fields[2..]) _classes.Add(Code(code), int.Parse(fields[1], CultureInfo.InvariantCulture));
                    break;
                case "c":
                    _compositions.Add((Code(fields[2]), Code(fields[3])), Code(fields[1]));
                    break;
            }
        }
    }

    /// <summary>Maps, folds if asked to, and normalises; spaces are left for the caller to squeeze.</summary>
    public static string Prepare(string text, bool fold) => Tables.Value.PrepareText(text, fold);

    /// <summary>Takes composed characters apart: a letter, then its marks.</summary>
    public static string Decompose(string text)
    {
        if (Ascii.IsValid(text)) return text;
        List<int> codes = [];
        foreach (var rune in text.EnumerateRunes()) Tables.Value.Decompose(rune.Value, codes);
        return ToText(codes);
    }

    private static int Code(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Text(string[] codes) => string.Concat(codes.Select(code => char.ConvertFromUtf32(Code(code))));

    private static bool IsNothing(int code) => code is < 9 or (> 0xd and < 0x20) or (>= 0x7f and < 0x85) or (> 0x85 and < 0xa0) or 0xad or 0x34f or 0x6dd or 0x70f
        or 0x1806 or (>= 0x180b and <= 0x180e) or (>= 0x200b and <= 0x200f) or (>= 0x202a and <= 0x202e) or (>= 0x2060 and <= 0x2063) or (>= 0x206a and <= 0x206f)
        or (>= 0xfe00 and <= 0xfe0f) or 0xfeff or (>= 0xfff9 and <= 0xfffc) or (>= 0x1d173 and <= 0x1d17a) or 0xe0001 or (>= 0xe0020 and <= 0xe007f);

    private static bool IsSpace(int code) => code is (>= 9 and <= 0xd) or 0x85 or 0xa0 or 0x1680 or (>= 0x2000 and <= 0x200a) or 0x2028 or 0x2029 or 0x202f or 0x205f or 0x3000;

    private static string ToText(List<int> codes)
    {
        var text = new StringBuilder(codes.Count);
        Span<char> units = stackalloc char[2];
        foreach (var code in codes) text.Append(units[..new Rune(code).EncodeToUtf16(units)]);
        return text.ToString();
    }

    private string PrepareText(string text, bool fold)
    {
        var codes = new List<int>(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            var code = rune.Value;
            if (IsNothing(code)) continue;
            if (IsSpace(code)) code = ' ';
            if (fold && _foldings.TryGetValue(code, out var folded))
            {
                foreach (var part in folded.EnumerateRunes()) Decompose(part.Value, codes);
            }
            else
            {
                Decompose(code, codes);
            }
        }

        if (fold) FoldAgain(codes);
        Order(codes);
        Compose(codes);
        return ToText(codes);
    }

    /// <summary>A decomposition can bring capital letters: the sign for a kelvin, a trade mark.</summary>
    private void FoldAgain(List<int> codes)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            if (!_foldings.TryGetValue(codes[i], out var folded)) continue;
            List<int> parts = [];
            foreach (var part in folded.EnumerateRunes()) Decompose(part.Value, parts);
            codes.RemoveAt(i);
            codes.InsertRange(i, parts);
            i += parts.Count - 1;
        }
    }

    private void Decompose(int code, List<int> codes)
    {
        if (code is >= HangulBase and < HangulBase + (Leads * Vowels * Trails))
        {
            var index = code - HangulBase;
            codes.Add(LeadBase + (index / (Vowels * Trails)));
            codes.Add(VowelBase + (index % (Vowels * Trails) / Trails));
            if (index % Trails != 0) codes.Add(TrailBase + (index % Trails));
        }
        else if (_decompositions.TryGetValue(code, out var parts))
        {
            foreach (var part in parts.EnumerateRunes()) codes.Add(part.Value);
        }
        else
        {
            codes.Add(code);
        }
    }

    /// <summary>Sorts runs of marks by their combining class, stably.</summary>
    private void Order(List<int> codes)
    {
        for (var i = 1; i < codes.Count; i++)
        {
            var own = ClassOf(codes[i]);
            if (own == 0) continue;
            for (var j = i; j > 0 && ClassOf(codes[j - 1]) > own; j--) (codes[j - 1], codes[j]) = (codes[j], codes[j - 1]);
        }
    }

    private void Compose(List<int> codes)
    {
        var starter = -1;
        var lastClass = 0;
        var length = 0;
        for (var i = 0; i < codes.Count; i++)
        {
            var code = codes[i];
            var own = ClassOf(code);
            var isAdjacent = starter == length - 1;
            if (starter >= 0 && (isAdjacent || lastClass < own) && ComposeOf(codes[starter], code) is { } composed)
            {
                codes[starter] = composed;
                continue;
            }

            if (own == 0) starter = length;
            lastClass = own;
            codes[length++] = code;
        }

        codes.RemoveRange(length, codes.Count - length);
    }

    private int? ComposeOf(int first, int second)
    {
        if (first is >= LeadBase and < LeadBase + Leads && second is >= VowelBase and < VowelBase + Vowels)
        {
            return HangulBase + ((((first - LeadBase) * Vowels) + second - VowelBase) * Trails);
        }

        var isSyllable = first is >= HangulBase and < HangulBase + (Leads * Vowels * Trails) && (first - HangulBase) % Trails == 0;
        if (isSyllable && second is > TrailBase and < TrailBase + Trails) return first + second - TrailBase;
        return _compositions.TryGetValue((first, second), out var composed) ? composed : null;
    }

    private int ClassOf(int code) => _classes.GetValueOrDefault(code);
}
