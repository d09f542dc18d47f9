namespace EcsPolicyStudio.Policies.Documents;

/// <summary>What is wrong with the form of a document.</summary>
public enum DocumentDiagnosticCode
{
    /// <summary>The text is longer than the limit and was not read.</summary>
    DocumentTooLong,

    /// <summary>Values are nested deeper than the limit; what lies deeper was skipped.</summary>
    NestedTooDeep,

    /// <summary>The text holds more values than the limit; the rest was not read.</summary>
    TooManyValues,

    /// <summary>So many mistakes that reading stopped.</summary>
    TooManyErrors,

    /// <summary>There is nothing but white space.</summary>
    Empty,

    /// <summary>A value is missing.</summary>
    ValueExpected,

    /// <summary>A member's name is missing or not in double quotes.</summary>
    NameExpected,

    /// <summary>The colon between name and value is missing.</summary>
    ColonExpected,

    /// <summary>The comma between two members or items is missing.</summary>
    CommaExpected,

    /// <summary>A comma without anything behind it.</summary>
    TrailingComma,

    /// <summary>An object or list is not closed.</summary>
    NotClosed,

    /// <summary>An object is closed by <c>]</c> or a list by <c>}</c>.</summary>
    WrongBracket,

    /// <summary>Characters that mean nothing at this place.</summary>
    UnexpectedCharacter,

    /// <summary>Something follows the end of the document.</summary>
    TextAfterDocument,

    /// <summary>A comment; JSON has none.</summary>
    CommentNotAllowed,

    /// <summary>A string does not end on its line.</summary>
    StringNotClosed,

    /// <summary>A string holds an escape or a character that JSON does not allow.</summary>
    InvalidString,

    /// <summary>A string stands in quotes other than <c>"</c>.</summary>
    WrongQuotes,

    /// <summary>Digits that are not a JSON number.</summary>
    InvalidNumber,

    /// <summary>A word that is not <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    InvalidLiteral,

    /// <summary>A member appears twice in one object; the last one counts.</summary>
    DuplicateMember,

    /// <summary>Two condition keys or operators of one block differ in letter case alone.</summary>
    DuplicateMemberCase,

    /// <summary>A member would be an element of the grammar but for its letter case; element names are case-sensitive.</summary>
    WrongCaseMember,

    /// <summary>A member that the policy grammar does not know. It is kept.</summary>
    UnknownMember,

    /// <summary>A value whose JSON type the policy grammar does not allow there.</summary>
    WrongType,

    /// <summary>An element and its <c>Not…</c> form stand in one statement; the first one counts.</summary>
    ConflictingMembers,
}

/// <summary>A finding about the form of a document, as data.</summary>
/// <param name="Code">What is wrong.</param>
/// <param name="Message">What happened and what to do, in English.</param>
/// <param name="Span">Where in the text.</param>
/// <param name="Path">Where in the document.</param>
/// <param name="Position">Line and column of the span's start.</param>
public sealed record DocumentDiagnostic(
    DocumentDiagnosticCode Code, string Message, TextSpan Span, DocumentPath Path, TextPosition Position);
