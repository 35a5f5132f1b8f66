class Solution { class Math$Deep {} class Math { class Deep {} } }
