using System.Text;

namespace FakeDrivers.Execution;

/// <summary>Reads one line of a POSIX shell, character by character.</summary>
internal ref struct CommandLineReader(string text)
{
    private readonly List<string> _words = [];
    private readonly StringBuilder _word = new();
    private int _at;
    private int _begin;
    private int? _newline;
    private bool _isInWord;

    // Only a word without any quotes can be one of the shell's own.
    private bool _isQuoted;

    public IReadOnlyList<string> Read()
    {
        while (_at < text.Length)
        {
            ReadOne(text[_at]);
            _at++;
        }

        EndWord();
        return ValueList<string>.From(_words);
    }

    /// <summary>Reads what begins with this character, and leaves the position at its last one.</summary>
    private void ReadOne(char character)
    {
        switch (character)
        {
            case ' ' or '\t':
                EndWord();
                break;
            case '\n':
                EndWord();
                if (_words.Count > 0) _newline ??= _at;
                break;
            case '#' when !_isInWord:
                while (_at + 1 < text.Length && text[_at + 1] != '\n') _at++;
                break;
            case '\'':
                ReadSingleQuoted();
                break;
            case '"':
                ReadDoubleQuoted();
                break;
            case '\\':
                ReadEscaped();
                break;
            case '~' when !_isInWord:
            case '$' or '`' or '*' or '?' or '[' or ';' or '&' or '|' or '<' or '>' or '(' or ')':
                throw CommandLineErrors.Shell(character, _at);
            case '=' when _words.Count == 0 && !_isQuoted && IsName():
                throw CommandLineErrors.Assignment(_at);
            default:
                Take(character);
                break;
        }
    }

    private void ReadSingleQuoted()
    {
        var open = _at;
        BeginQuoted();
        while (Next(open) is var character && character != '\'') Take(character);
    }

    private void ReadDoubleQuoted()
    {
        var open = _at;
        BeginQuoted();
        while (Next(open) is var character && character != '"')
        {
            if (character is '$' or '`') throw CommandLineErrors.Shell(character, _at);
            if (character == '\\' && _at + 1 < text.Length && text[_at + 1] is var escaped && escaped is '$' or '`' or '"' or '\\' or '\n')
            {
                _at++;
                if (escaped != '\n') Take(escaped);
                continue;
            }

            Take(character);
        }
    }

    private void ReadEscaped()
    {
        if (_at + 1 == text.Length) throw CommandLineErrors.LastBackslash(_at);
        _at++;
        if (text[_at] == '\n') return;
        BeginQuoted();
        Take(text[_at]);
    }

    /// <summary>The next character within the quote that was opened there.</summary>
    private char Next(int open) => ++_at < text.Length ? text[_at] : throw CommandLineErrors.Unclosed(text[open], open);

    private void Take(char character)
    {
        if (character == '\0') throw CommandLineErrors.Nul(_at);
        BeginWord();
        _word.Append(character);
    }

    private void BeginQuoted()
    {
        BeginWord();
        _isQuoted = true;
    }

    private void BeginWord()
    {
        if (_isInWord) return;
        if (_newline is { } newline) throw CommandLineErrors.SecondCommand(newline);
        _isInWord = true;
        _begin = _at;
    }

    private void EndWord()
    {
        if (!_isInWord) return;
        var word = _word.ToString();
        if (_words.Count == 0 && !_isQuoted && CommandLine.IsReserved(word)) throw CommandLineErrors.Reserved(word, _begin);
        _words.Add(word);
        _word.Clear();
        _isInWord = _isQuoted = false;
    }

    private bool IsName()
    {
        for (var i = 0; i < _word.Length; i++)
        {
            if (_word[i] != '_' && !(i == 0 ? char.IsAsciiLetter(_word[i]) : char.IsAsciiLetterOrDigit(_word[i]))) return false;
        }

        return _word.Length > 0;
    }
}
